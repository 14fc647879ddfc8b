package dev.baton.directory;

import java.time.Duration;
import java.time.Instant;

/** An unbroken stretch of working time, from inclusive, to exclusive. */
record Opening(Instant from, Instant to) {
    Opening {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a stretch of working time ends after it starts");
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** The part of it that lies before the given instant, which is after its start. */
    Duration lengthUntil(Instant end) {
        return Duration.between(from, end.isBefore(to) ? end : to);
    }

    boolean isLongerThan(Opening other) {
        return length().compareTo(other.length()) > 0;
    }
}
