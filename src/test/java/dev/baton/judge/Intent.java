package dev.baton.judge;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that should be there once, or may be.
 *
 * @param notBefore when it is due at the earliest
 * @param due when it is due at the latest
 * @param wanted whether its absence is a loss
 * @param untrueFrom from when on it is not to be said any more
 */
record Intent(Kind kind, String subject, Instant notBefore, Instant due, boolean wanted, Optional<Instant> untrueFrom) {
    boolean is(Seen seen) {
        return seen.kind() == kind && seen.subject().equals(subject);
    }
}
