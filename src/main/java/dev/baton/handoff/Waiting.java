package dev.baton.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * What the owner waits for.
 *
 * @param until when the waiting ends by itself; empty where it does not
 */
public record Waiting(On on, Instant since, Optional<Instant> until) {
    /** Whom or what for. Only while it is the sender does the team's clock stand still. */
    public enum On {
        SENDER,
        VENDOR,
        DATE
    }

    /** What the owner says of it. */
    public record Wish(On on, Optional<Until> until) {}
}
