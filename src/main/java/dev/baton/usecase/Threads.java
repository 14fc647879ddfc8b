package dev.baton.usecase;

import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Said;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;

/** Whose threads they are. */
record Threads(Transactions transactions) {
    /** Who can read the thread that something was said in. */
    enum Side {
        TEAM,
        LINE,
        /** A thread of others' in which a line was that is over: nothing is carried from there. */
        FORMER_LINE
    }

    record Found(HandoffId handoff, Side side) {}

    /**
     * What the thread belongs to: under a message of Baton's to one handoff; elsewhere to all that have their line there, or
     * to that on which its first message was said, in the sender's own DM.
     */
    List<Found> of(Heard heard) {
        return transactions.inTransaction(work -> work.outbox()
                .at(heard.thread())
                .flatMap(Threads::found)
                .map(List::of)
                .orElseGet(() -> lines(work, heard)));
    }

    private static List<Found> lines(Transactions.Work work, Heard heard) {
        var lines = work.handoffs().withLine(heard.thread()).stream()
                .map(id -> new Found(id, Side.LINE))
                .toList();
        return lines.isEmpty() ? former(work, heard) : lines;
    }

    private static List<Found> former(Transactions.Work work, Heard heard) {
        var over = work.handoffs().lastOverWithLine(heard.thread());
        return over.isEmpty()
                ? work.entries().with(Said.source(heard.thread())).stream()
                        .map(id -> new Found(id, Side.LINE))
                        .toList()
                : over.stream()
                        .filter(handoff -> handoff.isTakenUpBy(heard.said()))
                        .map(handoff -> new Found(handoff.id(), Side.FORMER_LINE))
                        .toList();
    }

    private static Optional<Found> found(Delivery delivery) {
        return side(delivery).flatMap(side -> delivery.handoff().map(id -> new Found(id, side)));
    }

    private static Optional<Side> side(Delivery delivery) {
        if (delivery.message() instanceof ToTeam.Card) {
            return Optional.of(Side.TEAM);
        }
        return delivery.message() instanceof ToSender.Line ? Optional.of(Side.LINE) : Optional.empty();
    }
}
