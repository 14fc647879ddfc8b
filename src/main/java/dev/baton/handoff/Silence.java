package dev.baton.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * How long the one person whose turn it is has said nothing.
 *
 * @param since their turn began then, or they last said something
 * @param lastReminder the due time that the next reminder is counted from
 * @param supervisorTold whether their supervisor has heard of it
 * @param asked when they were first reminded, of late
 */
public record Silence(Instant since, Optional<Instant> lastReminder, boolean supervisorTold, Optional<Instant> asked) {
    static Silence from(Instant since) {
        return new Silence(since, Optional.empty(), false, Optional.empty());
    }

    Silence reminded(Instant countedFrom, Instant now) {
        return new Silence(since, Optional.of(countedFrom), supervisorTold, asked.or(() -> Optional.of(now)));
    }

    Silence told() {
        return new Silence(since, lastReminder, true, asked);
    }

    /** After a time in which nobody was to remind them: they have to be asked anew. */
    Silence unasked() {
        return new Silence(since, lastReminder, supervisorTold, Optional.empty());
    }
}
