package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ladder;
import dev.baton.handoff.Level;
import dev.baton.handoff.Policy;
import dev.baton.handoff.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When an open handoff is nudged and when it climbs. */
final class LadderTimes {
    private final Policy policy;
    private final Ladder ladder;
    private final WorkingTime clock;
    private final int arrival;
    private final boolean snoozed;

    LadderTimes(Handoff handoff, WorkingTime clock) {
        this.policy = handoff.policy();
        this.ladder = handoff.ladder();
        this.clock = clock;
        this.arrival = handoff.course().arrival();
        this.snoozed = handoff.course().snoozedUntil().isPresent();
    }

    Stream<FollowUp> nudge(Instant now) {
        return snoozed ? Stream.empty() : Stream.of(new FollowUp.Nudge(nudges().due(), nudges().countedFrom(now)));
    }

    Stream<FollowUp> escalation() {
        if (ladder.level() >= policy.levels().size()) {
            return Stream.empty();
        }
        var level = policy.levels().get(ladder.level());
        var due = levelDue(level);
        var replaces = !snoozed && !nudges().due().isAfter(due);
        var replaced = replaces ? Optional.of(due) : Optional.<Instant>empty();
        return Stream.of(new FollowUp.Escalate(due, level.to(), replaced));
    }

    private Rhythm nudges() {
        return new Rhythm(policy, clock, ladder.lastNudge(), clock.after(ladder.since(), policy.nudgeAfter()));
    }

    /** Counts what it was open with this team in all; after a reopening, not before one {@code nudge_after}. */
    private Instant levelDue(Level level) {
        var rest = clock.lengthOf(level.after()).minus(ladder.before());
        var least = ladder.stint() == arrival ? Duration.ZERO : clock.lengthOf(policy.nudgeAfter());
        return clock.after(ladder.since(), rest.compareTo(least) < 0 ? least : rest);
    }
}
