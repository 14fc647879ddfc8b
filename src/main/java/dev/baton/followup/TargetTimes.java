package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Span;
import dev.baton.handoff.Target;
import dev.baton.handoff.WorkingTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** When a target that is not reached yet comes to be at risk, from three quarters of its time on, and breached. */
record TargetTimes(Handoff handoff, WorkingTime clock) {
    Stream<FollowUp> marks() {
        return Arrays.stream(Target.values()).filter(this::isAhead).flatMap(this::next);
    }

    private boolean isAhead(Target target) {
        return target == Target.RESOLVE || handoff.milestones().acknowledged().isEmpty();
    }

    private Stream<FollowUp> next(Target target) {
        var standing = Optional.ofNullable(handoff.standings().get(target));
        return within(target).stream()
                .flatMap(span -> standing.isEmpty()
                        ? Stream.of(
                                mark(target, Target.Standing.BREACHED, span),
                                mark(target, Target.Standing.AT_RISK, span))
                        : standing
                                .filter(s -> s == Target.Standing.AT_RISK)
                                .map(s -> mark(target, Target.Standing.BREACHED, span))
                                .stream());
    }

    private FollowUp mark(Target target, Target.Standing standing, Span span) {
        var whole = clock.lengthOf(span);
        var part = standing == Target.Standing.BREACHED ? whole : threeQuarters(whole);
        return new FollowUp.Mark(clock.after(handoff.milestones().submitted(), part), target, standing);
    }

    private static Duration threeQuarters(Duration whole) {
        return whole.multipliedBy(3).dividedBy(4);
    }

    private Optional<Span> within(Target target) {
        var targets = handoff.policy().targets();
        return target == Target.ACKNOWLEDGE ? targets.acknowledgeWithin() : targets.resolveWithin();
    }
}
