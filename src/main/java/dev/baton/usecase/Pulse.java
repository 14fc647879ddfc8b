package dev.baton.usecase;

import java.time.Instant;
import java.util.Optional;

/** When Baton was last known to be alive, on whatever node, within one transaction. */
public interface Pulse {
    Optional<Instant> last();

    void beat(Instant now);
}
