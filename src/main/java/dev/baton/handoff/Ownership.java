package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who has a handoff, since when, how they took it, and what they said when they did. */
public record Ownership(PersonId owner, Instant since, Via via, Optional<ReadBack> readBack) {
    /** How long taking back the reaction undoes an acknowledge; later one uses Release. */
    public static final Duration TAKE_BACK_WITHIN = Duration.ofMinutes(5);

    /** The owner's one line in their own words, and the time they promise. */
    public record ReadBack(String words, Optional<Instant> promisedBy) {
        public static final int MAX_WORDS = 300;
    }

    boolean canBeTakenBack(Instant now) {
        return via == Via.REACTION && !now.isAfter(since.plus(TAKE_BACK_WITHIN));
    }

    Ownership with(ReadBack given) {
        return new Ownership(owner, since, via, Optional.of(given));
    }
}
