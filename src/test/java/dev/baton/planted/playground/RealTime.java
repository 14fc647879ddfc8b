package dev.baton.planted.playground;

import java.time.Instant;
import java.util.function.Supplier;

/** Innocent: the playground's own clock. */
final class RealTime {
    static final class Reader implements Supplier<Instant> {
        @Override
        public Instant get() {
            return Instant.now();
        }
    }
}
