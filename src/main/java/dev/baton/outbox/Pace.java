package dev.baton.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * So many calls in so much time, with a burst after a rest (the generic cell rate algorithm): a lane keeps one instant,
 * its <i>free at</i>, and a call may go once that has come.
 *
 * @param interval the time that one call costs
 * @param burst how many may follow at once after a rest, at least 1
 */
public record Pace(Duration interval, int burst) {
    /** When the lane is free again after a call at {@code now}, given when it was free for this one. */
    public Instant freeAfter(Instant freeAt, Instant now) {
        var rest = interval.multipliedBy(burst - 1L);
        var earliest = now.minus(rest);
        return (freeAt.isAfter(earliest) ? freeAt : earliest).plus(interval);
    }
}
