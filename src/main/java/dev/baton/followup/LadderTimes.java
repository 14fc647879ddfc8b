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

    LadderTimes(Handoff handoff, WorkingTime clock) {
        this.policy = handoff.policy();
        this.ladder = handoff.ladder();
        this.clock = clock;
    }

    Stream<FollowUp> nudge(Instant now) {
        var due = nudgeDue();
        return Stream.of(new FollowUp.Nudge(due, isFarBehind(due, now) ? now : due));
    }

    Stream<FollowUp> escalation() {
        if (ladder.level() >= policy.levels().size()) {
            return Stream.empty();
        }
        var level = policy.levels().get(ladder.level());
        var due = levelDue(level);
        var replaced = nudgeDue().isAfter(due) ? Optional.<Instant>empty() : Optional.of(due);
        return Stream.of(new FollowUp.Escalate(due, level.to(), replaced));
    }

    private Instant nudgeDue() {
        return ladder.lastNudge()
                .map(last -> clock.after(last, policy.nudgeEvery()))
                .orElseGet(() -> clock.after(ladder.since(), policy.nudgeAfter()));
    }

    /** Counts what it was open with this team in all; after a reopening, not before one {@code nudge_after}. */
    private Instant levelDue(Level level) {
        var rest = clock.lengthOf(level.after()).minus(ladder.before());
        var least = ladder.stint() == 0 ? Duration.ZERO : clock.lengthOf(policy.nudgeAfter());
        return clock.after(ladder.since(), rest.compareTo(least) < 0 ? least : rest);
    }

    /** Later than half a period, as after a night without power: a second nudge must not follow on its heels. */
    private boolean isFarBehind(Instant due, Instant now) {
        var half = clock.lengthOf(policy.nudgeEvery()).dividedBy(2);
        return now.isAfter(due) && clock.between(due, now).compareTo(half) > 0;
    }
}
