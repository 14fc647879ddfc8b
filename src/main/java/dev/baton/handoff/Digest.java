package dev.baton.handoff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a supervisor reads in the morning.
 *
 * @param againstTeam what stands open against their teams, breached and at-risk first
 * @param waitedFor what their people wait for, in the same order
 * @param resolved what their teams resolved on the working day before
 * @param toAcknowledge the median working time to acknowledge in their teams, in the last seven days
 * @param weekBefore the same in the seven days before those
 */
public record Digest(
        List<Filed> againstTeam,
        List<Filed> waitedFor,
        List<Filed> resolved,
        Optional<Duration> toAcknowledge,
        Optional<Duration> weekBefore) {
    public Digest {
        againstTeam = List.copyOf(againstTeam);
        waitedFor = List.copyOf(waitedFor);
        resolved = List.copyOf(resolved);
    }

    /** Nothing worth a message: medians alone are none. */
    public boolean isEmpty() {
        return againstTeam.isEmpty() && waitedFor.isEmpty() && resolved.isEmpty();
    }
}
