package dev.baton.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Since when Slack may have told Baton less than it should. Asked and set on any thread. */
final class Gap {
    /** Threads are read from a little before: clocks differ, and an event takes its time. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private Optional<Instant> since = Optional.empty();
    private long signals;

    /** One more sign of it. */
    synchronized void open(Instant from) {
        var earlier = from.minus(MARGIN);
        since = Optional.of(since.filter(known -> known.isBefore(earlier)).orElse(earlier));
        signals++;
    }

    /** From when on all has to be looked at; empty where Baton surely knows all. */
    synchronized Optional<Instant> since() {
        return since;
    }

    synchronized long signals() {
        return signals;
    }

    /** All of it has been looked at, unless there was another sign meanwhile. */
    synchronized void close(long signalsBefore) {
        if (signals == signalsBefore) {
            since = Optional.empty();
        }
    }
}
