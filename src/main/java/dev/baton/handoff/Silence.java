package dev.baton.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * How long the one person whose turn it is has said nothing.
 *
 * @param since their turn began then, or they last said something
 * @param lastReminder the due time that the next reminder is counted from
 * @param supervisorTold whether their supervisor has heard of it
 */
public record Silence(Instant since, Optional<Instant> lastReminder, boolean supervisorTold) {
    static Silence from(Instant since) {
        return new Silence(since, Optional.empty(), false);
    }

    Silence reminded(Instant countedFrom) {
        return new Silence(since, Optional.of(countedFrom), supervisorTold);
    }

    Silence told() {
        return new Silence(since, lastReminder, true);
    }
}
