package dev.baton.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How late a message may be.
 *
 * @param calm after its time, while all goes well
 * @param after the end of a trouble
 * @param troubles of the whole run
 */
record Excuses(Duration calm, Duration after, List<Span> troubles) {
    Excuses {
        troubles = troubles.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /** A time in which Baton was down or frozen, or Slack failed. */
    record Span(Instant from, Instant to, String what) {}

    /** The latest moment for what is due at {@code due}: each trouble that comes before it moves it on. */
    Instant latest(Instant due) {
        var latest = due.plus(calm);
        for (var trouble : troubles) {
            var excused = trouble.to().plus(after);
            if (!trouble.from().isAfter(latest) && excused.isAfter(latest)) {
                latest = excused;
            }
        }
        return latest;
    }
}
