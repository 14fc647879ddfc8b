package dev.baton.outbox;

import dev.baton.handoff.ThreadRef;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What one call to Slack came to. Words are error codes and plain reasons, never user text. */
public sealed interface Attempt {
    /** The reason, in an error code or a few plain words. */
    String why();

    /** The same of a call that may simply be made once more: a doubt about it does no harm. */
    default Attempt again() {
        return this instanceof Doubt ? new NotNow(why(), Optional.empty()) : this;
    }

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

    /** Surely taken on, but Slack does not say where it will stand: it is looked for like what is in doubt. */
    record Taken() implements Attempt {
        @Override
        public String why() {
            return "Slack has it, and does not say where it stands";
        }
    }

    /** Perhaps done. */
    record Doubt(String why) implements Attempt {}
}
