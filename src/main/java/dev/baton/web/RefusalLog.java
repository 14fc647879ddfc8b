package dev.baton.web;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how many requests were refused, at most once a second however many there are. */
final class RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final InstantSource clock;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong quietUntil = new AtomicLong(Long.MIN_VALUE);

    RefusalLog(InstantSource clock) {
        this.clock = clock;
    }

    void refused() {
        unsaid.incrementAndGet();
        long now = clock.millis();
        long until = quietUntil.get();
        if (now >= until && quietUntil.compareAndSet(until, now + PAUSE_MILLIS)) {
            LOG.warn("Refused {} request(s) without a valid, recent signature", unsaid.getAndSet(0));
        }
    }
}
