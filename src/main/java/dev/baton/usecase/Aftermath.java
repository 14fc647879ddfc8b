package dev.baton.usecase;

import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Via;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Repeat;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a delivery, in the outbox and in the record, and what follows from it. */
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final Transactions transactions;
    private final OtherRoads otherRoads;
    private final Clocks clocks;
    private final Times times;

    Aftermath(Transactions transactions, OtherRoads otherRoads, Clocks clocks, Times times) {
        this.transactions = transactions;
        this.otherRoads = otherRoads;
        this.clocks = clocks;
        this.times = times;
    }

    /** After a call, or after what kept it from being made. */
    Delivery.State of(Delivery delivery, Attempt attempt, int version) {
        var next = delivery.after(attempt, version, clocks.realNow(), times);
        tell(next);
        transactions.inTransaction(work -> {
            if (attempt instanceof Attempt.NotNow notNow && notNow.after().isPresent()) {
                work.outbox().pause(delivery.lane(), next.notBefore());
                learn(work, delivery, notNow, next.notBefore());
            }
            if (delivery.state() == Delivery.State.ATTEMPT && delivery.repeat() == Repeat.DOUBLES) {
                work.doubts().change(breaker -> breaker.after(attempt));
            }
            return record(work, delivery, next);
        });
        return next.state();
    }

    private void learn(Transactions.Work work, Delivery delivery, Attempt.NotNow notNow, Instant until) {
        var isPost = delivery.state() == Delivery.State.ATTEMPT && delivery.repeat() == Repeat.DOUBLES;
        if (isPost && Attempt.NotNow.isLimit(notNow.why())) {
            work.outbox().limited(delivery.lane(), until, clocks.realNow());
        }
    }

    /** After a look at Slack, or at what a dead worker left. */
    void store(Delivery was, Delivery next) {
        if (!next.state().equals(was.state())) {
            tell(next);
        }
        transactions.inTransaction(work -> record(work, was, next));
    }

    /** It is no longer true, and was not said. */
    Delivery.State obsolete(Delivery delivery, String why) {
        transactions.inTransaction(work -> record(work, delivery, delivery.obsolete(why)));
        return Delivery.State.OBSOLETE;
    }

    private boolean record(Transactions.Work work, Delivery was, Delivery next) {
        var handoff = next.handoff().flatMap(work.handoffs()::lock);
        var stored = work.outbox().step(was.state(), next, clocks.realNow());
        if (stored && handoff.isPresent()) {
            follow(work, handoff.get(), was, next);
        } else if (stored && next.state() == Delivery.State.DEAD) {
            otherRoads.take(work, next);
        }
        return stored;
    }

    private void follow(Transactions.Work work, Handoff handoff, Delivery was, Delivery next) {
        if (!was.isEdit()) {
            event(was, next)
                    .map(event -> entry(event, handoff, next))
                    .ifPresent(entry -> work.entries().append(handoff.id(), entry));
        }
        if (next.state() == Delivery.State.DEAD) {
            otherRoads.take(work, handoff, next);
        }
    }

    private static Optional<Entry.Event> event(Delivery was, Delivery next) {
        var event = switch (next.state()) {
            case SENT, READY -> next.isEdit() ? Entry.Event.SENT : isDelayed(was, next) ? Entry.Event.DELAYED : null;
            case DEAD -> Entry.Event.FAILED;
            case OBSOLETE -> Entry.Event.DROPPED;
            case UNKNOWN -> isDelayed(was, next) && !next.isTaken() ? Entry.Event.DELAYED : null;
            case CLAIMED, ATTEMPT -> null;
        };
        return Optional.ofNullable(event);
    }

    /** Told once, but for doubts, of which there are few; and once of what could not even be readied. */
    private static boolean isDelayed(Delivery was, Delivery next) {
        return switch (was.state()) {
            case ATTEMPT -> next.state() == Delivery.State.UNKNOWN || next.attempts() == 1;
            case CLAIMED -> next.epoch() == 1;
            default -> false;
        };
    }

    private Entry entry(Entry.Event event, Handoff handoff, Delivery next) {
        return new Entry(
                event,
                Optional.empty(),
                Via.TIMER,
                clocks.now(),
                handoff.state(),
                handoff.state(),
                Optional.of(words(handoff.id(), next)));
    }

    private static String words(HandoffId id, Delivery next) {
        return next.reason().map(why -> what(id, next) + ": " + why).orElseGet(() -> what(id, next));
    }

    /** Which of the handoff's messages it is. */
    static String what(HandoffId id, Delivery delivery) {
        return delivery.key().substring(id.toString().length() + 1);
    }

    private static void tell(Delivery next) {
        switch (next.state()) {
            case DEAD ->
                LOG.error(
                        "{} will not be delivered: {}",
                        next.key(),
                        next.reason().orElse(""));
            case UNKNOWN -> tellOfDoubt(next);
            case READY ->
                next.reason()
                        .ifPresent(why -> LOG.info("{} is tried again at {}: {}", next.key(), next.notBefore(), why));
            default -> LOG.debug("{} is {}", next.key(), next.state());
        }
    }

    private static void tellOfDoubt(Delivery next) {
        if (next.isTaken()) {
            LOG.debug("{} is in Slack, and is looked for", next.key());
        } else {
            LOG.warn(
                    "{} may or may not have been delivered: {}; looked at again at {}",
                    next.key(),
                    next.reason().orElse(""),
                    next.notBefore());
        }
    }
}
