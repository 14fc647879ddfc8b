package dev.baton.outbox;

import java.time.Duration;

/**
 * The lengths of real time that delivery rests on. A lease outlasts the fence and the longest call.
 *
 * @param lease how long a claim holds
 * @param fence the longest time from the announcement to the first byte; after it the attempt is not made
 * @param call the longest call to Slack
 * @param settle after this long, what Slack does not show it never will
 */
public record Times(Duration lease, Duration fence, Duration call, Duration settle) {
    public Times {
        if (lease.compareTo(fence.plus(call)) <= 0) {
            throw new IllegalArgumentException("a lease must outlast the fence and the longest call");
        }
    }

    /** Those that a real workspace needs. */
    public static Times real() {
        return new Times(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}
