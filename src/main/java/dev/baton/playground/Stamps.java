package dev.baton.playground;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Gives each thing that happens its {@code ts}: from the workspace's clock, never the same twice, never backwards. */
final class Stamps {
    private static final long MICROS = 1_000_000;

    private final InstantSource clock;
    private long last;

    Stamps(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now()));
        return "%010d.%06d".formatted(last / MICROS, last % MICROS);
    }

    Instant now() {
        return clock.instant();
    }
}
