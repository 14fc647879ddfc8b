package dev.baton.usecase;

import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Delivery.State;
import dev.baton.outbox.Times;
import java.util.Optional;

/**
 * Slack shows one of Baton's own messages: its event, or a click on it. That settles a doubt at once, and tells of a second
 * copy. What is known already costs one look-up and no write.
 */
public final class HearOwnMessage {
    private final Transactions transactions;
    private final Aftermath aftermath;
    private final Clocks clocks;
    private final Times times;
    private final Runnable sendSoon;

    HearOwnMessage(Transactions transactions, Aftermath aftermath, Clocks clocks, Times times, Runnable sendSoon) {
        this.transactions = transactions;
        this.aftermath = aftermath;
        this.clocks = clocks;
        this.times = times;
        this.sendSoon = sendSoon;
    }

    /** Slack shows the message with that mark there. */
    public void run(String mark, ThreadRef at) {
        news(mark, at).ifPresent(delivery -> hear(delivery, at));
    }

    /**
     * Somebody pressed a button of the message with that mark there. What they do and say next is about that message, so its
     * place is known from now on, even if whoever made the one call is frozen and has stored nothing yet.
     */
    public void pressed(String mark, ThreadRef at) {
        news(mark, at).ifPresent(delivery -> {
            if (isUnderWay(delivery)) {
                found(delivery, at);
            } else {
                hear(delivery, at);
            }
        });
    }

    private Optional<Delivery> news(String mark, ThreadRef at) {
        return transactions.inTransaction(
                work -> work.doubts().marked(mark).filter(delivery -> !isKnown(work, delivery, at)));
    }

    /** It was called once and never before, so there is one copy at most. */
    private static boolean isUnderWay(Delivery delivery) {
        return delivery.state() == State.ATTEMPT
                && !delivery.isEdit()
                && delivery.attempts() == 1
                && delivery.ambiguous() == 0;
    }

    private static boolean isKnown(Transactions.Work work, Delivery delivery, ThreadRef at) {
        return delivery.posted().filter(at::equals).isPresent()
                || (delivery.isEdit() && work.outbox().at(at).isPresent());
    }

    private void hear(Delivery delivery, ThreadRef at) {
        if (delivery.isEdit()) {
            transactions.inTransaction(work -> {
                work.doubts().sweep(delivery.key(), Optional.of(clocks.realNow()));
                return at;
            });
        } else if (isInDoubt(delivery)) {
            found(delivery, at);
        }
    }

    private void found(Delivery delivery, ThreadRef at) {
        aftermath.store(delivery, delivery.found(at, clocks.realNow()));
        sendSoon.run();
    }

    /** Whoever is about to make the call, or waits for its answer, is not disturbed. */
    private boolean isInDoubt(Delivery delivery) {
        if (delivery.state() == State.ATTEMPT) {
            return delivery.trail()
                    .announced()
                    .filter(at -> at.plus(times.lease()).isBefore(clocks.realNow()))
                    .isPresent();
        }
        return delivery.ambiguous() > 0 && delivery.state() != State.CLAIMED;
    }
}
