package dev.baton.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * When the great steps of a handoff were reached.
 *
 * @param acknowledged the first time, unless that was taken back
 * @param connected when the present owner first spoke to the sender
 */
public record Milestones(
        Instant submitted,
        Optional<Instant> acknowledged,
        Optional<Instant> connected,
        Optional<Instant> resolved,
        Optional<Instant> ended) {
    static Milestones submitted(Instant now) {
        return new Milestones(now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Milestones acknowledged(Instant now) {
        return new Milestones(submitted, acknowledged.or(() -> Optional.of(now)), Optional.empty(), resolved, ended);
    }

    Milestones takenBack(Instant acknowledgedAt) {
        var kept = acknowledged.filter(at -> !at.equals(acknowledgedAt));
        return new Milestones(submitted, kept, Optional.empty(), resolved, ended);
    }

    Milestones released() {
        return new Milestones(submitted, acknowledged, Optional.empty(), resolved, ended);
    }

    Milestones connected(Instant now) {
        return new Milestones(submitted, acknowledged, Optional.of(now), resolved, ended);
    }

    /** What was done is a word to the sender, too. */
    Milestones resolved(Instant at) {
        return new Milestones(submitted, acknowledged, connected.or(() -> Optional.of(at)), Optional.of(at), ended);
    }

    Milestones reopened() {
        return new Milestones(submitted, acknowledged, connected, Optional.empty(), ended);
    }

    Milestones ended(Instant now) {
        return new Milestones(submitted, acknowledged, connected, resolved, Optional.of(now));
    }
}
