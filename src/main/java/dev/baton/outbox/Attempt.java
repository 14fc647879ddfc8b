package dev.baton.outbox;

import dev.baton.handoff.ThreadRef;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What one call to Slack came to. Words are error codes and plain reasons, never user text. */
public sealed interface Attempt {
    /** The reason, in an error code or a few plain words. */
    String why();

    /** Surely done, and where it stands. */
    record Sent(ThreadRef at) implements Attempt {
        @Override
        public String why() {
            return "sent";
        }
    }

    /** Surely not done, worth another try; with a time, Slack named it and the whole lane waits. */
    record NotNow(String why, Optional<Duration> after) implements Attempt {
        private static final Set<String> LIMITS = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

        /** Whether this error code of Slack's means that it was asked for too much. */
        public static boolean isLimit(String error) {
            return LIMITS.contains(error);
        }
    }

    /** Surely not done, and never will be. */
    record Never(String why, Obstacle obstacle) implements Attempt {}

    /** Perhaps done. */
    record Doubt(String why) implements Attempt {}
}
