package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;

/** All hours are working hours. */
record AroundTheClock() implements WorkingTime {
    @Override
    public Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public Instant after(Instant from, Duration working) {
        return from.plus(working);
    }

    @Override
    public Instant nextOpen(Instant from) {
        return from;
    }

    @Override
    public Duration lengthOf(Span span) {
        return span.of(Duration.ofDays(1), 7);
    }
}
