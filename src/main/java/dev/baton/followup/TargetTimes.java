package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.Span;
import dev.baton.handoff.Target;
import dev.baton.handoff.WorkingTime;
import java.time.Duration;
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
        return new FollowUp.Mark(clock.after(start(target), part), target, standing);
    }

    private static Duration threeQuarters(Duration whole) {
        return whole.multipliedBy(3).dividedBy(4);
    }

    private Optional<Span> within(Target target) {
        var targets = handoff.policy().targets();
        return switch (target) {
            case ACKNOWLEDGE -> targets.acknowledgeWithin();
            case CONNECT -> Optional.of(targets.connectWithin());
            case RESOLVE -> targets.resolveWithin();
        };
    }

    /** To connect counts from the acknowledge, the others from submit. */
    private Instant start(Target target) {
        var submitted = handoff.milestones().submitted();
        return target == Target.CONNECT
                ? handoff.ownership().map(Ownership::since).orElse(submitted)
                : submitted;
    }
}
