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
    private final Runnable sendSoon;

    ReviseReply(Transactions transactions, Clocks clocks, Changes changes, Questions questions, Runnable sendSoon) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.changes = changes;
        this.questions = questions;
        this.sendSoon = sendSoon;
    }

    /** What was never heard, or is no newer than what was, changes nothing. */
    void follow(Heard now, List<Threads.Found> threads, Via via) {
        if (now.said().edition().isPresent()) {
            questions.follow(now);
            transactions.inTransaction(work -> {
                var heardBy = work.entries().with(now.said().source());
                heardBy.forEach(id -> follow(work, id, new Revision(now, threads, via)));
                return heardBy;
            });
            sendSoon.run();
        }
    }

    /** What it says now, and what the thread that it stands in belongs to. */
    private record Revision(Heard now, List<Threads.Found> threads, Via via) {
        Said said() {
            return now.said();
        }

        Optional<Threads.Side> side(HandoffId id) {
            return threads.stream()
                    .filter(found -> found.handoff().equals(id))
                    .map(Threads.Found::side)
                    .findFirst();
        }
    }

    private void follow(Transactions.Work work, HandoffId id, Revision revision) {
        var handoff = work.handoffs().lock(id).orElseThrow();
        last(work, id, revision.said().source())
                .filter(last -> last.isRevisedBy(revision.now()))
                .map(last -> revised(handoff, last, revision))
                .ifPresent(changed -> {
                    var isInside = changed.entry().event() == Entry.Event.SAID_INSIDE;
                    var said = revision.said();
                    store(work, changed, isInside ? said.takenBack() : said);
                });
    }

    /** What stayed inside and is open now is carried as if it had been said just now. */
    private Outcome.Changed revised(Handoff handoff, Entry last, Revision revision) {
        var said = revision.said();
        var actor = new Actor(said.author(), Set.of(), revision.via());
        var moment = clocks.moment(handoff);
        var side = revision.side(handoff.id());
        if (!revision.now().inside() && last.event() != Entry.Event.SAID_INSIDE) {
            return handoff.saidAnew(said, actor, moment);
        }
        return side.orElse(Threads.Side.FORMER_LINE).hear(handoff, revision.now(), actor, moment);
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
