package dev.baton;

import dev.baton.usecase.AuditWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Audits once a minute, from one minute after the start, and says outwards that all is well: no word from it is an alarm. */
final class Audits {
    static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofMinutes(3);

    private final AuditWork audit;
    private final Meters meters;
    private final InstantSource clock;
    private final Optional<Heartbeat> heartbeat;
    private final Instant start;
    private Instant next;
    private volatile Optional<Instant> lastClean = Optional.empty();

    Audits(AuditWork audit, Meters meters, InstantSource clock, Optional<Heartbeat> heartbeat) {
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
        this.heartbeat = heartbeat;
        start = clock.instant();
        next = start.plus(EVERY);
        meters.audits(() -> lastClean);
    }

    /** Audits, if it is time. */
    void run() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        var report = audit.run();
        report.found().forEach(meters::found);
        if (report.isClean()) {
            lastClean = Optional.of(now);
            heartbeat.ifPresent(Heartbeat::beat);
        }
    }

    /** Whether the last clean audit is more than three minutes ago. */
    boolean isStale() {
        return lastClean.orElse(start).plus(STALE).isBefore(clock.instant());
    }
}
