package dev.baton.usecase;

import dev.baton.directory.LookupFailed;
import dev.baton.handoff.Entry;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.Via;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Copies;
import dev.baton.outbox.Copy;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Lookout;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves one message where there are several copies of it. What people did to any of them counts; what they said in reply
 * stays. A crash at any point leaves work that the next sweep does.
 */
final class SweepCopies {
    private static final Logger LOG = LoggerFactory.getLogger(SweepCopies.class);

    private final Transactions transactions;
    private final Lookout lookout;
    private final AcknowledgeHandoff acknowledge;
    private final Clocks clocks;
    private final Times times;

    SweepCopies(
            Transactions transactions, Lookout lookout, AcknowledgeHandoff acknowledge, Clocks clocks, Times times) {
        this.transactions = transactions;
        this.lookout = lookout;
        this.acknowledge = acknowledge;
        this.clocks = clocks;
        this.times = times;
    }

    /**
     * What people did to copies that nobody knew of is heard first; where Slack does not say who they are, the next sweep
     * does all of it.
     *
     * @param delivery as it was before it was known to stand there
     * @param found all copies of its message that stand in Slack
     */
    void run(Delivery delivery, List<Copy> found) {
        if (found.isEmpty()) {
            transactions.inTransaction(work -> planNext(work, delivery));
            return;
        }
        try {
            unheard(delivery, found).forEach(copy -> takeOver(delivery, copy));
        } catch (LookupFailed slackIsSilent) {
            LOG.info("Slack does not say who reacted to {}; swept later", delivery.key());
            return;
        }
        var copies = Copies.of(found);
        transactions.inTransaction(work -> keepOne(work, delivery, copies));
        var mended = Stream.concat(
                        copies.removed().stream().map(copy -> lookout.remove(copy.at())),
                        copies.pointing().stream()
                                .map(copy ->
                                        lookout.point(copy.at(), copies.kept().at())))
                .allMatch(Attempt.Sent.class::isInstance);
        if (mended) {
            transactions.inTransaction(work -> planNext(work, delivery));
        }
    }

    private List<Copy> unheard(Delivery delivery, List<Copy> found) {
        return transactions.inTransaction(work -> found.stream()
                .filter(copy ->
                        !delivery.isEdit() || work.outbox().at(copy.at()).isEmpty())
                .toList());
    }

    /** Whatever is done to any of the copies from here on reaches the handoff; the next sweep does what is left undone. */
    private boolean keepOne(Transactions.Work work, Delivery delivery, Copies copies) {
        var handoff = delivery.handoff().flatMap(work.handoffs()::lock);
        var posted = work.outbox().find(delivery.key()).flatMap(Delivery::posted);
        if (posted.isEmpty() || (copies.others().isEmpty() && isKept(posted.get(), copies))) {
            return false;
        }
        if (!isKept(posted.get(), copies)) {
            work.doubts().move(delivery, copies.kept().at());
        }
        var isNew = copies.others().stream()
                .filter(copy -> work.doubts().addCopy(delivery, copy.at()))
                .toList();
        work.doubts()
                .sweep(
                        delivery.key(),
                        Optional.of(clocks.realNow().plus(times.sweeps().get(0))));
        if (!isNew.isEmpty()) {
            LOG.warn("{} stood in Slack {} times; one is kept", delivery.key(), isNew.size() + 1);
            handoff.ifPresent(present -> work.entries()
                    .append(
                            present.id(),
                            new Entry(
                                    Entry.Event.SWEPT,
                                    Optional.empty(),
                                    Via.TIMER,
                                    clocks.now(),
                                    present.state(),
                                    present.state(),
                                    Optional.of(Aftermath.what(present.id(), delivery) + ": " + words(copies)))));
        }
        return true;
    }

    private static boolean isKept(ThreadRef posted, Copies copies) {
        return posted.equals(copies.kept().at());
    }

    private static String words(Copies copies) {
        return copies.pointing().isEmpty()
                ? "stood in Slack more than once; the others are taken away"
                : "stood in Slack more than once, and people replied to several; they stay, and point to one";
    }

    /** Only a card and its reminders are acknowledged by reaction. */
    private void takeOver(Delivery delivery, Copy copy) {
        if (delivery.message() instanceof ToTeam.Card || delivery.message() instanceof ToTeam.Nudge) {
            copy.acknowledgedBy().forEach(person -> takeOver(delivery, copy.at(), person));
        }
    }

    private void takeOver(Delivery delivery, ThreadRef at, PersonId person) {
        var key = "copy:" + at.channel() + ":" + at.ts() + ":" + person;
        delivery.handoff()
                .map(id -> new Request(id, person, Via.REACTION, key, Optional.empty()))
                .ifPresent(acknowledge::run);
    }

    private boolean planNext(Transactions.Work work, Delivery delivery) {
        var now = clocks.realNow();
        var sent = work.outbox().find(delivery.key()).flatMap(row -> row.trail().sent());
        work.doubts().sweep(delivery.key(), sent.flatMap(at -> next(at, now)));
        return true;
    }

    private Optional<Instant> next(Instant sent, Instant now) {
        return times.nextSweep(sent, now);
    }
}
