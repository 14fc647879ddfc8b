package dev.baton.outbox;

import java.time.Duration;
import java.util.Optional;

/** How long Slack does not want to be called, as it said to any process: of the methods that have no lane of their own. */
public interface Pauses {
    /** None are known. */
    Pauses NONE = new Pauses() {
        @Override
        public Optional<Duration> left(String method) {
            return Optional.empty();
        }

        @Override
        public void begin(String method, Duration length) {}
    };

    /** How much is left of a pause of the method. */
    Optional<Duration> left(String method);

    /** From now on. */
    void begin(String method, Duration length);
}
