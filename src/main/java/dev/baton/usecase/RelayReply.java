package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Profile;
import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Said;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.Via;
import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody wrote in a thread: if it is a handoff's, the other side is to read it, once. */
public final class RelayReply {
    private final Transactions transactions;
    private final Colleagues colleagues;
    private final Clocks clocks;
    private final Changes changes;
    private final Runnable sendSoon;

    RelayReply(Transactions transactions, Colleagues colleagues, Clocks clocks, Changes changes, Runnable sendSoon) {
        this.transactions = transactions;
        this.colleagues = colleagues;
        this.clocks = clocks;
        this.changes = changes;
        this.sendSoon = sendSoon;
    }

    /**
     * A reply that somebody wrote.
     *
     * @param thread the message that it replies to
     * @param inside whether its writer wants it to stay inside the team
     */
    public record Heard(Said said, ThreadRef thread, boolean inside) {}

    /** Who can read the thread that something was said in. */
    private enum Side {
        TEAM,
        LINE
    }

    private record Found(HandoffId handoff, Side side) {}

    /** Kept once this returns. Threads that are no handoff's cost a look-up and no write. */
    public void run(Heard heard) {
        run(heard, Via.MESSAGE);
    }

    /** The same, told by Slack or found there. */
    void run(Heard heard, Via via) {
        var found = in(heard.thread());
        if (found.isEmpty() || !isHuman(heard.said().author())) {
            return;
        }
        try {
            transactions.inTransaction(work -> relay(work, heard, found, via));
            sendSoon.run();
        } catch (Transactions.Duplicate saidOnce) {
            // Slack told of it again.
        }
    }

    /** What the thread belongs to: under a message of Baton's to one handoff, elsewhere to all that have their line there. */
    private List<Found> in(ThreadRef thread) {
        return transactions.inTransaction(work -> {
            var own = work.outbox().at(thread).flatMap(RelayReply::found);
            return own.map(List::of)
                    .orElseGet(() -> work.handoffs().withLine(thread).stream()
                            .map(id -> new Found(id, Side.LINE))
                            .toList());
        });
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

    private boolean isHuman(PersonId author) {
        try {
            return colleagues.profile(author).kind() != Profile.Kind.BOT;
        } catch (LookupFailed slackIsSilent) {
            return true;
        }
    }

    private int relay(Transactions.Work work, Heard heard, List<Found> found, Via via) {
        work.once("said:" + heard.said().source());
        found.forEach(thread -> {
            var handoff = work.handoffs().lock(thread.handoff()).orElseThrow();
            changes.store(work, changed(handoff, heard, thread.side(), via));
        });
        return found.size();
    }

    private Outcome.Changed changed(Handoff handoff, Heard heard, Side side, Via via) {
        var actor = new Actor(heard.said().author(), Set.of(), via);
        Moment moment = clocks.moment(handoff);
        if (heard.inside()) {
            return handoff.saidInside(heard.said(), actor, moment);
        }
        return side == Side.TEAM
                ? handoff.saidInThread(heard.said(), actor, moment)
                : handoff.saidInLine(heard.said(), actor, moment);
    }
}
