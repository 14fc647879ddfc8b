package dev.baton.planted.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Reads the clock inside a rule, by a reference and in a lambda that calls alone would not show. */
final class ClockReader {
    static final class ByReference {
        Supplier<Instant> now() {
            return Instant::now;
        }
    }

    Supplier<LocalDate> today() {
        return () -> LocalDate.now(ZoneOffset.UTC);
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
