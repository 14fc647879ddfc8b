package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Said;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import java.util.List;
import java.util.Optional;

/** Whose threads they are. */
record Threads(Transactions transactions) {
    /** Who can read the thread that something was said in, and so who else is to read it. */
    enum Side {
        TEAM,
        LINE,
        /** Under what Baton told one person in a DM. */
        ASIDE,
        /** A thread of others' in which a line was that is over: nothing is carried from there. */
        FORMER_LINE;

        /** What it comes to that this was said there. The record keeps inner words of the team's own thread alone. */
        Outcome.Changed hear(Handoff handoff, Heard heard, Actor actor, Moment moment) {
            var said = heard.said();
            if (heard.inside()) {
                return handoff.saidInside(this == TEAM ? said : said.takenBack(), actor, moment);
            }
            return switch (this) {
                case TEAM -> handoff.saidInThread(said, actor, moment);
                case LINE -> handoff.saidInLine(said, actor, moment);
                case ASIDE -> handoff.saidAside(said, actor, moment);
                case FORMER_LINE -> handoff.saidInside(said, actor, moment);
            };
        }
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
        var message = delivery.message();
        if (message instanceof ToTeam.Card || message instanceof ToAuthority.InPlaceOfChannel) {
            return Optional.of(Side.TEAM);
        }
        if (message instanceof ToSender.Line) {
            return Optional.of(Side.LINE);
        }
        return isToOnePerson(delivery) ? Optional.of(Side.ASIDE) : Optional.empty();
    }

    /** What the parties say among themselves is carried nowhere. */
    private static boolean isToOnePerson(Delivery delivery) {
        return delivery.destination() instanceof Destination.Conversation with
                && with.people().size() == 1;
    }
}
