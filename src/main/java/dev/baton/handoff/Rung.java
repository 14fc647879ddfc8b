package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The level that has come due, and whom it tells by the directory of this moment.
 *
 * @param nudgeReplaced what the next nudge is counted from, where this level takes the place of one
 */
public record Rung(Level.Audience to, List<Told> told, Optional<Instant> nudgeReplaced) {
    public Rung {
        told = List.copyOf(told);
    }

    /** Somebody to tell, and the moment from which they may be written to: their own working hours. */
    public record Told(PersonId person, Instant from) {}

    List<PersonId> people() {
        return told.stream().map(Told::person).toList();
    }

    Instant lastFrom() {
        return told.stream().map(Told::from).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
