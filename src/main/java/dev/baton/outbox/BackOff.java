package dev.baton.outbox;

import java.time.Duration;

/** How long to wait after a call that surely did not reach Slack: 1, 2, 4 … 60 seconds. */
final class BackOff {
    private BackOff() {}

    static Duration of(int attempts) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(6, Math.max(0, attempts - 1))));
    }
}
