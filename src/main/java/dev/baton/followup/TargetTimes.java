package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Target;
import dev.baton.handoff.TargetTime;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** When a target that is not reached yet comes to be at risk, from three quarters of its time on, and breached. */
record TargetTimes(Handoff handoff, WorkingTime clock) {
    Stream<FollowUp> marks() {
        return Arrays.stream(Target.values()).filter(this::isAhead).flatMap(this::next);
    }

    private boolean isAhead(Target target) {
        return switch (target) {
            case ACKNOWLEDGE -> handoff.milestones().acknowledged().isEmpty();
            case CONNECT ->
                handoff.state().isOwned() && handoff.milestones().connected().isEmpty();
            case RESOLVE -> true;
        };
    }

    private Stream<FollowUp> next(Target target) {
        var time = new TargetTime(handoff, clock);
        var breach = mark(target, Target.Standing.BREACHED, time.due(target));
        var standing = Optional.ofNullable(handoff.standings().get(target));
        if (standing.isEmpty()) {
            return Stream.concat(breach, mark(target, Target.Standing.AT_RISK, time.atRisk(target)));
        }
        return standing.get() == Target.Standing.AT_RISK ? breach : Stream.empty();
    }

    private static Stream<FollowUp> mark(Target target, Target.Standing standing, Optional<Instant> at) {
        return at.<FollowUp>map(due -> new FollowUp.Mark(due, target, standing)).stream();
    }
}
