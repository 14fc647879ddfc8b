package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Said;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.Via;
import java.util.Set;

/**
 * What follows when the sender writes more than thanks: what was resolved is open again, and what is over may be handed off
 * anew.
 */
record SendersWord(Roles roles, Clocks clocks, Changes changes) {
    /** Before the handoff is locked, since Slack may have to be asked. */
    boolean findsNoOwner(Handoff handoff, Said said) {
        return handoff.isReopenedBy(said) && roles.ownerIsGone(handoff);
    }

    void reopen(Transactions.Work work, Handoff handoff, Said said, Via via, boolean ownerIsGone) {
        if (handoff.isReopenedBy(said)) {
            var actor = new Actor(said.author(), Set.of(), via);
            var reopened = handoff.notFixed(ownerIsGone, actor, clocks.moment(handoff));
            changes.store(work, (Outcome.Changed) reopened);
        }
    }

    /** Once, however often they write: the message has one key. In a thread that others read, to them alone. */
    void offerAnew(Transactions.Work work, Handoff handoff, Said said) {
        if (handoff.isTakenUpBy(said)) {
            var inTheLine = handoff.line().isEmpty();
            changes.say(work, handoff, new ToSender.Anew(handoff.sender(), inTheLine), clocks.now());
        }
    }
}
