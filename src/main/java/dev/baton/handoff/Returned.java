package dev.baton.handoff;

import java.util.Optional;

/** Who returned a handoff to its sender, and why. */
public record Returned(PersonId by, Why why) {
    /**
     * What whoever returns it says.
     *
     * @param suggestion the team where it should go; empty where that is not known
     */
    public record Why(String reason, Optional<TeamKey> suggestion) {}
}
