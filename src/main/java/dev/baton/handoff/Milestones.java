package dev.baton.handoff;

import java.time.Instant;
import java.util.Optional;

/** When the great steps of a handoff were reached; an acknowledge keeps its first time unless it was taken back. */
public record Milestones(
        Instant submitted, Optional<Instant> acknowledged, Optional<Instant> resolved, Optional<Instant> ended) {
    static Milestones submitted(Instant now) {
        return new Milestones(now, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Milestones acknowledged(Instant now) {
        return new Milestones(submitted, acknowledged.or(() -> Optional.of(now)), resolved, ended);
    }

    Milestones takenBack(Instant acknowledgedAt) {
        return new Milestones(submitted, acknowledged.filter(at -> !at.equals(acknowledgedAt)), resolved, ended);
    }

    Milestones resolved(Optional<Instant> at) {
        return new Milestones(submitted, acknowledged, at, ended);
    }

    Milestones ended(Instant now) {
        return new Milestones(submitted, acknowledged, resolved, Optional.of(now));
    }
}
