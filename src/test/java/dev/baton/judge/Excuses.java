package dev.baton.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How late a message may be.
 *
 * @param machine whose slowness is no fault of Baton's
 * @param after the end of a trouble
 * @param troubles of the whole run
 */
record Excuses(Machine machine, Duration after, List<Span> troubles) {
    /** After its time, while all goes well. */
    private static final Duration CALM = Duration.ofSeconds(3);

    /** What was on its way when an acknowledge was answered. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

    Excuses {
        troubles = troubles.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /** A time in which Baton was down or frozen, or Slack failed. */
    record Span(Instant from, Instant to, String what) {}

    /** The latest moment for what is due at {@code due}: each trouble that comes before it moves it on. */
    Instant latest(Instant due) {
        var latest = machine.after(due, CALM);
        for (var trouble : troubles) {
            var excused = trouble.to().plus(after);
            if (!trouble.from().isAfter(latest) && excused.isAfter(latest)) {
                latest = excused;
            }
        }
        return latest;
    }

    /** From when on nothing is said any more that was overtaken then. */
    Instant overtaken(Instant then) {
        return machine.after(then, UNDER_WAY);
    }
}
