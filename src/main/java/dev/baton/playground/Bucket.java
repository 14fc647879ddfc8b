package dev.baton.playground;

import java.time.Duration;
import java.time.Instant;

/** A bucket of tokens that fills up steadily. */
final class Bucket {
    private final double perSecond;
    private final double size;
    private double tokens;
    private Instant last;

    Bucket(double perSecond, int size, Instant now) {
        this.perSecond = perSecond;
        this.size = size;
        this.tokens = size;
        this.last = now;
    }

    boolean take(Instant now) {
        double seconds = Duration.between(last, now).toNanos() / 1e9;
        tokens = Math.min(size, tokens + seconds * perSecond);
        last = now;
        boolean enough = tokens >= 1;
        tokens -= enough ? 1 : 0;
        return enough;
    }

    /** Until the next token, in whole seconds as Slack counts them. */
    Duration untilNext() {
        return Duration.ofSeconds((long) Math.ceil(Math.max(0, 1 - tokens) / perSecond));
    }
}
