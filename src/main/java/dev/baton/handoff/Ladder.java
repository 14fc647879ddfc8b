package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a handoff stands on its team's escalation policy. The ladder runs only while the handoff is open: what it has
 * run so far with this team is {@code before}, and {@code since} began the stretch under way.
 *
 * @param level how many levels have been reached
 * @param stint how many times it was open with this team before: 0 is the first
 * @param since start of the present stretch, or of the last one
 * @param before working time spent open with this team in earlier stretches
 * @param lastNudge the due time that the next nudge of this stretch is counted from
 */
public record Ladder(int level, int stint, Instant since, Duration before, Optional<Instant> lastNudge) {
    static Ladder start(Instant now) {
        return new Ladder(0, 0, now, Duration.ZERO, Optional.empty());
    }

    Ladder stopped(Moment moment) {
        var ran = before.plus(moment.clock().between(since, moment.now()));
        return new Ladder(level, stint, since, ran, lastNudge);
    }

    Ladder resumed(Instant now) {
        return new Ladder(level, stint + 1, now, before, Optional.empty());
    }

    /** With another team: from the beginning, in a stretch of its own. */
    Ladder movedOn(Instant now) {
        return new Ladder(0, stint + 1, now, Duration.ZERO, Optional.empty());
    }

    Ladder nudged(Instant countedFrom) {
        return new Ladder(level, stint, since, before, Optional.of(countedFrom));
    }

    Ladder climbed() {
        return new Ladder(level + 1, stint, since, before, lastNudge);
    }
}
