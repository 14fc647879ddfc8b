package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Said;
import dev.baton.handoff.Via;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody wrote anew what they had said on a handoff, or deleted it: what the other side reads follows, and what was not
 * sent yet goes as it is now, or never. The record keeps what was said before, but for what was deleted.
 */
final class ReviseReply {
    private final Transactions transactions;
    private final Clocks clocks;
    private final Changes changes;
    private final Questions questions;
    private final SendersWord sendersWord;
    private final Runnable sendSoon;

    ReviseReply(
            Transactions transactions,
            Clocks clocks,
            Changes changes,
            Questions questions,
            SendersWord sendersWord,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.changes = changes;
        this.questions = questions;
        this.sendersWord = sendersWord;
        this.sendSoon = sendSoon;
    }

    /** What was never heard, or is no newer than what was, changes nothing. */
    void follow(Heard now, List<Threads.Found> threads, Via via) {
        if (now.said().edition().isPresent()) {
            questions.follow(now);
            var heardBy = transactions.inTransaction(
                    work -> work.entries().with(now.said().source()));
            var word = sendersWord.on(heardBy, now, via);
            transactions.inTransaction(work -> {
                heardBy.forEach(id -> follow(work, id, new Revision(word, threads)));
                return heardBy;
            });
            sendSoon.run();
        }
    }

    /** What it says now, and what the thread that it stands in belongs to. */
    private record Revision(SendersWord.Word word, List<Threads.Found> threads) {
        Heard now() {
            return word.heard();
        }

        Said said() {
            return word.said();
        }

        /** Where it stands in no thread of the handoff any more, nothing is carried. */
        Threads.Side side(HandoffId id) {
            return threads.stream()
                    .filter(found -> found.handoff().equals(id))
                    .map(Threads.Found::side)
                    .findFirst()
                    .orElse(Threads.Side.FORMER_LINE);
        }
    }

    private void follow(Transactions.Work work, HandoffId id, Revision revision) {
        var handoff = work.handoffs().lock(id).orElseThrow();
        last(work, id, revision.said().source())
                .filter(last -> last.isRevisedBy(revision.now()))
                .ifPresent(last -> {
                    var changed = revised(handoff, last, revision);
                    var isInside = changed.entry().event() == Entry.Event.SAID_INSIDE;
                    var said = revision.said();
                    store(work, changed, isInside ? said.takenBack() : said);
                    if (last.askedForNothing()) {
                        sendersWord.heed(work, revision.word(), new Threads.Found(id, revision.side(id)));
                    }
                });
    }

    /** What stayed inside and is open now is carried as if it had been said just now. */
    private Outcome.Changed revised(Handoff handoff, Entry last, Revision revision) {
        var said = revision.said();
        var actor = new Actor(said.author(), Set.of(), revision.word().via());
        var moment = clocks.moment(handoff);
        if (!revision.now().inside() && last.event() != Entry.Event.SAID_INSIDE) {
            return handoff.saidAnew(said, actor, moment);
        }
        return revision.side(handoff.id()).hear(handoff, revision.now(), actor, moment);
    }

    /**
     * That message was deleted.
     *
     * @return whether anybody had heard it
     */
    boolean delete(String source) {
        boolean wasHeard = transactions.inTransaction(work -> {
            work.earlyReplies().drop(source);
            Questions.delete(work, source);
            var heardBy = work.entries().with(source);
            heardBy.forEach(id -> delete(work, id, source));
            work.entries().erase(source);
            return !heardBy.isEmpty();
        });
        sendSoon.run();
        return wasHeard;
    }

    private void delete(Transactions.Work work, HandoffId id, String source) {
        var handoff = work.handoffs().lock(id).orElseThrow();
        last(work, id, source)
                .filter(last -> last.event() != Entry.Event.SAID_NO_MORE)
                .flatMap(Entry::who)
                .map(author -> new Said(author, "", List.of(), source))
                .ifPresent(gone -> {
                    var actor = new Actor(gone.author(), Set.of(), Via.MESSAGE);
                    store(work, handoff.saidNoMore(gone, actor, clocks.moment(handoff)), gone);
                });
    }

    private static Optional<Entry> last(Transactions.Work work, HandoffId id, String source) {
        return work.entries().of(id).stream()
                .filter(entry -> entry.isOf(source))
                .reduce((one, other) -> other);
    }

    private void store(Transactions.Work work, Outcome.Changed changed, Said now) {
        var handoff = changed.handoff();
        changes.store(work, changed);
        work.outbox()
                .of(handoff.id())
                .forEach(row -> row.message()
                        .revised(now)
                        .ifPresent(message -> work.outbox().revise(row.key(), message, handoff.version())));
    }
}
