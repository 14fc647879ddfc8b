package dev.baton.outbox;

import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.ThreadRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One message on its way to Slack, as its row in the outbox tells it. Every step gives the next row; it is stored only if
 * the row is still as it was, so of two workers one takes the step and the other lets go.
 *
 * <p>A delivery whose message stands in Slack already ({@code posted}) is an edit of it: always of the newest state, one
 * at a time, repeatable. All times here are real time, except {@code dueAt}, which is the product's.
 *
 * @param key unique: the handoff and what is said, to whom, when
 * @param handoff empty for what concerns no single handoff
 * @param lane what its calls are paced by, see {@link Lane}
 * @param epoch counts the claims; a worker that lost its claim holds an old one
 * @param attempts calls that Slack may have seen
 * @param ambiguous calls of which nobody knows whether Slack performed them
 * @param posted where the message stands in Slack
 * @param rendered the version of the handoff that Slack shows or was last sent
 */
public record Delivery(
        String key,
        Optional<HandoffId> handoff,
        Message message,
        Destination destination,
        String lane,
        State state,
        int epoch,
        int attempts,
        int ambiguous,
        Optional<ThreadRef> posted,
        int rendered,
        Instant dueAt,
        Instant notBefore,
        Optional<String> reason) {

    /** The life of a delivery. */
    public enum State {
        /** Waits for its time and its lane. */
        READY,
        /** A worker has it; nothing is on the wire. A lease that ran out makes it READY again. */
        CLAIMED,
        /** Announced: from here on Slack may have seen it. Without its worker it is as good as UNKNOWN. */
        ATTEMPT,
        /** Nobody knows whether Slack performed it. */
        UNKNOWN,
        /** Slack shows it. */
        SENT,
        /** Slack will never take it, and said why. */
        DEAD,
        /** No longer true when its turn came. */
        OBSOLETE
    }

    /** A new delivery, ready when its message may be said. */
    public static Delivery of(
            String key, Optional<HandoffId> handoff, Message message, Destination destination, Instant now) {
        var due = message.notBefore().isAfter(now) ? message.notBefore() : now;
        var lane = Lane.of(message, destination);
        return new Delivery(
                key,
                handoff,
                message,
                destination,
                lane,
                State.READY,
                0,
                0,
                0,
                Optional.empty(),
                0,
                due,
                Instant.EPOCH,
                Optional.empty());
    }

    /** Whether the message stands in Slack already, so that what is to be sent is an edit. */
    public boolean isEdit() {
        return posted.isPresent();
    }

    /** The delivery under whose message it is said, if it is said in a thread. */
    public Optional<String> threadKey() {
        return destination instanceof Destination.ThreadUnder thread ? Optional.of(thread.key()) : Optional.empty();
    }

    /** The thread that replies to its message belong to, once that is posted: under it, or the one that it stands in itself. */
    public Optional<ThreadRef> thread() {
        return posted.map(at -> destination instanceof Destination.Under under ? under.thread() : at);
    }

    /** The order in which deliveries go. */
    public Priority priority() {
        return isEdit() ? Priority.ofEdit(message) : Priority.of(message);
    }

    /** How Slack takes a repeat. */
    public Repeat repeat() {
        return isEdit() ? Repeat.HARMLESS : Repeat.of(message);
    }

    /** About to be called: committed before any byte is written. */
    public Delivery announced() {
        return next(State.ATTEMPT, attempts + 1, notBefore, Optional.empty());
    }

    /** Let go without a call. */
    public Delivery putBack(Instant until, String why) {
        return next(State.READY, attempts, until, Optional.of(why));
    }

    /** No longer true. */
    public Delivery obsolete(String why) {
        return next(State.OBSOLETE, attempts, notBefore, Optional.of(why));
    }

    /** What the call came to. */
    public Delivery after(Attempt attempt, int version, Instant now, Times times) {
        if (attempt instanceof Attempt.Sent sent) {
            return sent(sent.at(), version);
        }
        if (attempt instanceof Attempt.NotNow notNow) {
            var counted = notNow.after().isPresent() ? attempts - 1 : attempts;
            return next(
                    State.READY,
                    counted,
                    now.plus(notNow.after().orElse(BackOff.of(attempts))),
                    Optional.of(notNow.why()));
        }
        if (attempt instanceof Attempt.Never never) {
            return next(State.DEAD, attempts, notBefore, Optional.of(never.why()));
        }
        return inDoubt(now, times, ((Attempt.Doubt) attempt).why());
    }

    /** In doubt, and the settle time is over: it goes once more, unless nobody could tell whether that doubles it. */
    public Delivery settled() {
        return repeat() == Repeat.UNKNOWABLE
                ? next(State.DEAD, attempts, notBefore, Optional.of("shown, not certain"))
                : next(State.READY, attempts, notBefore, reason);
    }

    private Delivery inDoubt(Instant now, Times times, String why) {
        return switch (repeat()) {
            case HARMLESS -> ambiguous(State.READY, now.plus(times.settle()), why);
            case DOUBLES -> ambiguous(State.UNKNOWN, now.plus(times.settle()), why);
            case UNKNOWABLE -> ambiguous(State.DEAD, now, "shown, not certain: " + why);
        };
    }

    private Delivery sent(ThreadRef at, int version) {
        return new Delivery(
                key,
                handoff,
                message,
                destination,
                Lane.ofEdits(),
                State.SENT,
                epoch,
                attempts,
                ambiguous,
                Optional.of(at),
                version,
                dueAt,
                notBefore,
                Optional.empty());
    }

    private Delivery ambiguous(State to, Instant until, String why) {
        return next(to, attempts, ambiguous + 1, until, Optional.of(why));
    }

    private Delivery next(State to, int attempted, Instant until, Optional<String> why) {
        return next(to, attempted, ambiguous, until, why);
    }

    private Delivery next(State to, int attempted, int doubted, Instant until, Optional<String> why) {
        return new Delivery(
                key,
                handoff,
                message,
                destination,
                lane,
                to,
                epoch,
                attempted,
                doubted,
                posted,
                rendered,
                dueAt,
                until,
                why);
    }
}
