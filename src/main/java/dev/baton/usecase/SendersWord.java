package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Said;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.Via;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows when the sender writes more than thanks: what was resolved is open again, and what is over may be handed off
 * anew.
 */
record SendersWord(Transactions transactions, Roles roles, Clocks clocks, Changes changes) {
    /**
     * What somebody said.
     *
     * @param ownerless those that it reopens and whose owner is not there any more
     */
    record Word(Heard heard, Via via, Set<HandoffId> ownerless) {
        Said said() {
            return heard.said();
        }
    }

    /** Before the handoffs are locked, since Slack may have to be asked. */
    Word on(Collection<HandoffId> handoffs, Heard heard, Via via) {
        var ownerless = handoffs.stream()
                .flatMap(
                        id -> transactions.inTransaction(work -> work.handoffs().find(id)).stream())
                .filter(handoff -> !heard.inside() && handoff.isReopenedBy(heard.said()))
                .filter(roles::ownerIsGone)
                .map(Handoff::id)
                .collect(Collectors.toSet());
        return new Word(heard, via, ownerless);
    }

    void heed(Transactions.Work work, Word word, Threads.Found thread) {
        if (word.heard().inside()) {
            return;
        }
        var handoff = work.handoffs().find(thread.handoff()).orElseThrow();
        reopen(work, word, handoff);
        if (thread.side() != Threads.Side.TEAM) {
            offerAnew(work, handoff, word.said());
        }
    }

    void reopen(Transactions.Work work, Word word, Handoff handoff) {
        if (!word.heard().inside() && handoff.isReopenedBy(word.said())) {
            var actor = new Actor(word.said().author(), Set.of(), word.via());
            var isOwnerless = word.ownerless().contains(handoff.id());
            var reopened = handoff.notFixed(isOwnerless, actor, clocks.moment(handoff));
            changes.store(work, (Outcome.Changed) reopened);
        }
    }

    /** Once, however often they write: the message has one key. In a thread that others read, to them alone. */
    private void offerAnew(Transactions.Work work, Handoff handoff, Said said) {
        if (handoff.isTakenUpBy(said)) {
            var inTheLine = handoff.line().isEmpty();
            changes.say(work, handoff, new ToSender.Anew(handoff.sender(), inTheLine), clocks.now());
        }
    }
}
