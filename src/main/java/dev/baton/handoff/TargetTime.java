package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When targets are to be reached, on a clock that stands still while the team waits for the sender. */
public record TargetTime(Handoff handoff, WorkingTime clock) {
    /** When it is missed; empty without such a target, and while the clock stands still. */
    public Optional<Instant> due(Target target) {
        return within(target).map(clock::lengthOf).flatMap(whole -> after(whole, target));
    }

    /** When it comes to be at risk: three quarters of its time have passed. */
    public Optional<Instant> atRisk(Target target) {
        return within(target)
                .map(clock::lengthOf)
                .flatMap(whole -> after(whole.multipliedBy(3).dividedBy(4), target));
    }

    private Optional<Instant> after(Duration time, Target target) {
        return handoff.waitsForSender()
                ? Optional.empty()
                : start(target).map(from -> clock.after(from, time.plus(heldSince(from))));
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
    private Optional<Instant> start(Target target) {
        return target == Target.CONNECT
                ? handoff.ownership().map(Ownership::since)
                : Optional.of(handoff.milestones().submitted());
    }

    private Duration heldSince(Instant start) {
        return handoff.course().held().stream()
                .map(held -> clock.between(held.from().isBefore(start) ? start : held.from(), held.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
