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
 * @param notBefore not claimed before then; while UNKNOWN, not looked for
 * @param obstacle why it is DEAD, where Slack said so
 * @param trail what its posts may have left in Slack
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
        Optional<String> reason,
        Optional<Obstacle> obstacle,
        Trail trail) {

    /** The life of a delivery. */
    public enum State {
        /** Waits for its time and its lane. */
        READY,
        /** A worker has it; nothing is on the wire. A lease that ran out makes it READY again. */
        CLAIMED,
        /** Announced: from here on Slack may have seen it. Without its worker it is as good as UNKNOWN. */
        ATTEMPT,
        /** Nobody knows whether Slack performed it: looked for until it is found, or surely not there. */
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
                Optional.empty(),
                Optional.empty(),
                Trail.NONE);
    }

    /** Whether the message stands in Slack already, so that what is to be sent is an edit. */
    public boolean isEdit() {
        return posted.isPresent();
    }

    /** Whether what stands in Slack is to be taken away. */
    public boolean isRemoval() {
        return isEdit() && message.isTakenBack();
    }

    /** The delivery under whose message it is said, if it is said in a thread. */
    public Optional<String> threadKey() {
        return destination instanceof Destination.ThreadUnder thread ? Optional.of(thread.key()) : Optional.empty();
    }

    /** The thread that replies to its message belong to, once that is posted: under it, or the one that it stands in itself. */
    public Optional<ThreadRef> thread() {
        return posted.map(at -> destination instanceof Destination.Under under ? under.thread() : at);
    }

    /** What it is known by in Slack. */
    public String mark() {
        return Mark.of(key);
    }

    /** Whether nothing is wrong with a post that is looked for: Slack has taken it. */
    public boolean isTaken() {
        return state == State.UNKNOWN && reason.equals(Optional.of(new Attempt.Taken().why()));
    }

    /** The order in which deliveries go. */
    public Priority priority() {
        return isEdit() ? Priority.ofEdit(message) : Priority.of(message);
    }

    /** How Slack takes a repeat. */
    public Repeat repeat() {
        return isEdit() ? Repeat.HARMLESS : Repeat.of(message);
    }

    /** Somebody's from now on, until the lease is over. */
    public Delivery claimed() {
        return next(State.CLAIMED).inEpoch(epoch + 1).row();
    }

    /** About to be called: committed before any byte is written. */
    public Delivery announced(Spot to, Instant now, Times times) {
        return next(State.ATTEMPT)
                .attempts(attempts + 1)
                .because(Optional.empty())
                .trail(isEdit() ? trail.editing(now, times) : trail.announced(to, now, times))
                .row();
    }

    /** Let go without a call. */
    public Delivery putBack(Instant until, String why) {
        return next(State.READY).until(until).because(why).row();
    }

    /** No longer true. */
    public Delivery obsolete(String why) {
        return next(State.OBSOLETE).because(why).row();
    }

    /** What the call came to. */
    public Delivery after(Attempt attempt, int version, Instant now, Times times) {
        if (attempt instanceof Attempt.Sent sent) {
            return isRemoval() ? takenAway(version) : standing(sent.at(), version, now);
        }
        if (attempt instanceof Attempt.NotNow notNow) {
            var isCounted = state == State.ATTEMPT && notNow.after().isPresent();
            return next(State.READY)
                    .attempts(isCounted ? attempts - 1 : attempts)
                    .until(now.plus(notNow.after().orElse(BackOff.of(tries()))))
                    .because(notNow.why())
                    .row();
        }
        if (attempt instanceof Attempt.Never never) {
            return next(State.DEAD)
                    .because(never.why())
                    .blocked(never.obstacle())
                    .until(now)
                    .row();
        }
        return inDoubt(now.plus(times.settle()), now.plus(times.looks().get(0)), attempt.why());
    }

    /** What could not even be readied counts by its claims. */
    private int tries() {
        return state == State.ATTEMPT ? attempts : epoch;
    }

    /** Its worker is gone: without a doubt if nothing was announced. */
    public Delivery abandoned(Instant now) {
        return state == State.CLAIMED
                ? next(State.READY).because("its worker left before the call").row()
                : inDoubt(trail.settles().orElse(now), now, "its worker left during the call");
    }

    /** In doubt no more: there it stands. What it shows is not known, so it is edited if the handoff has changed since. */
    public Delivery found(ThreadRef at, Instant now) {
        return standing(at, 0, now);
    }

    /**
     * Looked for in vain. A look that began after the settle time, and is not the only one, ends the doubt: it goes once
     * more.
     */
    public Delivery missed(Instant looked, Times times) {
        var settles = trail.settles().orElse(looked);
        if (!looked.isBefore(settles) && trail.misses() > 0) {
            return next(State.READY).until(looked).trail(trail.missed()).row();
        }
        return next(State.UNKNOWN)
                .until(times.nextLook(settles, looked))
                .trail(trail.missed())
                .row();
    }

    /** Slack did not say whether it is there: nothing is known, and nothing is sent. */
    public Delivery unseen(Instant until) {
        return next(State.UNKNOWN).until(until).row();
    }

    /** Nobody will ever be able to see whether it is there. */
    public Delivery unseeable(String why, Instant now) {
        return next(State.DEAD)
                .because("in doubt, and cannot be looked for: " + why)
                .blocked(Obstacle.CLOSED)
                .until(now)
                .row();
    }

    /** From the beginning: where it stood, it stands no more. */
    public Delivery anew(String why) {
        return next(State.READY).nowhere().because(why).row();
    }

    private Delivery inDoubt(Instant settles, Instant firstLook, String why) {
        var doubted = next(State.UNKNOWN)
                .ambiguous(ambiguous + 1)
                .trail(isEdit() ? trail : trail.doubted(settles))
                .because(why);
        return switch (repeat()) {
            case HARMLESS -> doubted.to(State.READY).until(settles).row();
            case DOUBLES -> doubted.until(firstLook).row();
            case UNKNOWABLE ->
                doubted.to(State.DEAD).because("shown, not certain: " + why).row();
        };
    }

    private Delivery standing(ThreadRef at, int version, Instant now) {
        return next(State.SENT)
                .at(at, version)
                .until(now)
                .because(Optional.empty())
                .trail(trail.sent(now))
                .row();
    }

    private Delivery takenAway(int version) {
        return next(State.OBSOLETE)
                .nowhere()
                .rendered(version)
                .because("what it said was taken back")
                .row();
    }

    private NextRow next(State to) {
        return new NextRow(this, to);
    }
}
