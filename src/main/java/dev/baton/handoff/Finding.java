package dev.baton.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * One row that should have moved on.
 *
 * @param what tells the row from every other of the same slip; never a text of anybody
 * @param isNotice whether the row is itself what tells the stewards of such rows, of which they are not told again
 */
public record Finding(Slip slip, String what, Optional<HandoffId> handoff, Instant since, boolean isNotice) {
    /** The row, whatever is known of it besides. */
    public Key key() {
        return new Key(slip, what);
    }

    public Finding since(Instant at) {
        return new Finding(slip, what, handoff, at, isNotice);
    }

    /** By which a finding is known again. */
    public record Key(Slip slip, String what) {}
}
