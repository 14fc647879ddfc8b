package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way that a handoff has come, and what it stands still for.
 *
 * @param hops the teams before this one, the first first
 * @param returned set while it is back with its sender
 * @param snoozedUntil set while its reminders are paused
 * @param waiting set while its owner waits
 * @param held the times in which the team has waited for the sender, the first first
 */
public record Course(
        List<Hop> hops,
        Optional<Returned> returned,
        Silence silence,
        Optional<Instant> snoozedUntil,
        Optional<Waiting> waiting,
        List<Held> held) {
    public Course {
        hops = List.copyOf(hops);
        held = List.copyOf(held);
    }

    static Course start(Instant now) {
        return new Course(
                List.of(), Optional.empty(), Silence.from(now), Optional.empty(), Optional.empty(), List.of());
    }

    /** The stretch of being open that is the first with the present team. */
    public int arrival() {
        return hops.isEmpty() ? 0 : hops.get(hops.size() - 1).stint();
    }

    /** The teams on the way, the present one last. */
    public Stream<TeamKey> path(TeamKey present) {
        return Stream.concat(hops.stream().map(Hop::from), Stream.of(present));
    }

    /** The team that it was with in that stretch of being open, and until the next one. */
    public TeamKey teamIn(int stint, TeamKey present) {
        return hops.stream()
                .filter(hop -> stint < hop.stint())
                .findFirst()
                .map(Hop::from)
                .orElse(present);
    }

    /** Whether it waits for its sender. */
    public boolean isHeld() {
        return waiting.filter(it -> it.on() == Waiting.On.SENDER).isPresent();
    }

    /** In another state now: what it stood still for is over, and somebody else's silence begins. */
    Course turned(Instant now) {
        return new Course(
                hops,
                Optional.empty(),
                Silence.from(now),
                Optional.empty(),
                Optional.empty(),
                isHeld() ? with(held, new Held(waiting.orElseThrow().since(), now)) : held);
    }

    Course returned(Returned next) {
        return new Course(hops, Optional.of(next), silence, snoozedUntil, waiting, held);
    }

    Course waiting(Waiting next) {
        return new Course(hops, returned, silence, snoozedUntil, Optional.of(next), held);
    }

    /** With another team, which has paused nothing. */
    Course hopped(Hop hop) {
        return new Course(with(hops, hop), returned, silence, Optional.empty(), waiting, held);
    }

    Course silent(Silence next) {
        return new Course(hops, returned, next, snoozedUntil, waiting, held);
    }

    Course snoozed(Instant until) {
        return new Course(hops, returned, silence, Optional.of(until), waiting, held);
    }

    Course awake() {
        return new Course(hops, returned, silence.unasked(), Optional.empty(), waiting, held);
    }

    private static <T> List<T> with(List<T> some, T next) {
        return Stream.concat(some.stream(), Stream.of(next)).toList();
    }
}
