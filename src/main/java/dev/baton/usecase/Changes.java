package dev.baton.usecase;

import dev.baton.followup.FollowUps;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Message;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.State;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.Via;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Followers;
import java.time.Instant;
import java.util.Optional;

/** Stores what a verb came to, in the transaction that decided it: the handoff, its entry, its messages. */
final class Changes {
    private final Clocks clocks;
    private final Addressing addressing;

    Changes(Clocks clocks, Addressing addressing) {
        this.clocks = clocks;
        this.addressing = addressing;
    }

    void add(Transactions.Work work, Outcome.Changed changed, String formKey) {
        work.handoffs().add(changed.handoff(), formKey, nextFollowUp(changed.handoff()));
        work.homes().changed(changed.handoff().id());
        record(work, changed);
    }

    void store(Transactions.Work work, Outcome.Changed changed) {
        work.handoffs().replace(changed.handoff(), nextFollowUp(changed.handoff()));
        if (changed.entry().isShown()) {
            var handoff = changed.handoff();
            work.outbox().follow(handoff.id(), handoff.version(), followers(changed.entry()));
            work.homes().changed(handoff.id());
        }
        record(work, changed);
    }

    private static Followers followers(Entry entry) {
        if (entry.event().isMinor()) {
            return Followers.CARD_AND_LINE;
        }
        var isTaken = entry.before() == State.OPEN ^ entry.after() == State.OPEN;
        return isTaken || entry.event() == Entry.Event.REDIRECTED ? Followers.ALL : Followers.ALL_BUT_NUDGES;
    }

    void say(Transactions.Work work, Handoff handoff, Message message, Instant now) {
        addressing.deliveries(handoff, message, now).forEach(delivery -> {
            work.outbox().add(delivery);
            if (delivery.dueAt().isAfter(now)) {
                work.entries().append(handoff.id(), held(handoff, delivery, now));
            }
        });
    }

    private static Entry held(Handoff handoff, Delivery delivery, Instant now) {
        var words = Aftermath.what(handoff.id(), delivery) + ": until " + delivery.dueAt();
        return new Entry(
                Entry.Event.HELD,
                Optional.empty(),
                Via.TIMER,
                now,
                handoff.state(),
                handoff.state(),
                Optional.of(words));
    }

    /** The line's thread takes no more messages: it begins anew in the sender's DM, and what could not be said is said there. */
    void moveLine(Transactions.Work work, Handoff handoff) {
        var moved = handoff.withLineInDirectMessage();
        work.handoffs().replace(moved, nextFollowUp(moved));
        addressing
                .deliveries(moved, new ToSender.Line(moved.sender()), clocks.now())
                .forEach(work.outbox()::anew);
    }

    Optional<Instant> nextFollowUp(Handoff handoff) {
        return new FollowUps(handoff, clocks.of(handoff)).nextAt();
    }

    private void record(Transactions.Work work, Outcome.Changed changed) {
        work.entries().append(changed.handoff().id(), changed.entry());
        changed.messages()
                .forEach(message ->
                        say(work, changed.handoff(), message, changed.entry().at()));
    }
}
