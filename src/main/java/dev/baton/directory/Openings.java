package dev.baton.directory;

import dev.baton.handoff.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Working time as a row of openings: all its arithmetic follows from {@link #opening}. */
interface Openings extends WorkingTime {
    /** What a deadline becomes that working time never reaches; no opening lies beyond it. */
    Instant NEVER = Instant.parse("2100-01-03T00:00:00Z");

    /** The first stretch of working time that ends after the given instant, without what lies before that instant. */
    Optional<Opening> opening(Instant at);

    /** Whether that instant is working time. */
    default boolean isOpen(Instant at) {
        return opening(at).filter(o -> o.from().equals(at)).isPresent();
    }

    @Override
    default Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var o = opening(from);
                o.isPresent() && o.get().from().isBefore(to);
                o = opening(o.get().to())) {
            sum = sum.plus(o.get().lengthUntil(to));
        }
        return sum;
    }

    @Override
    default Instant after(Instant from, Duration working) {
        var left = working.isNegative() ? Duration.ZERO : working;
        // Working time never passes faster than time.
        if (left.compareTo(Duration.between(from, NEVER)) <= 0) {
            for (var o = opening(from); o.isPresent(); o = opening(o.get().to())) {
                if (left.compareTo(o.get().length()) <= 0) {
                    return o.get().from().plus(left);
                }
                left = left.minus(o.get().length());
            }
        }
        return from.isBefore(NEVER) ? NEVER : from;
    }

    @Override
    default Instant nextOpen(Instant from) {
        return after(from, Duration.ZERO);
    }
}
