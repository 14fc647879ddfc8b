package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Waiting;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the clock must do what to a handoff.
 *
 * @param clock the working time that the handoff runs on: its team's, or all hours where it is urgent
 */
public record FollowUps(Handoff handoff, WorkingTime clock) {
    /** When the next follow-up falls due; empty where the clock has nothing to do until somebody acts. */
    public Optional<Instant> nextAt() {
        return all(Instant.MIN).map(FollowUp::due).min(Comparator.naturalOrder());
    }

    /** What is to be done now, if anything has fallen due: one at a time, a level before a nudge. */
    public Optional<FollowUp> dueBy(Instant now) {
        return all(now).filter(f -> !f.due().isAfter(now)).findFirst();
    }

    /** In the order in which those due together are done. */
    private Stream<FollowUp> all(Instant now) {
        var ladder = new LadderTimes(handoff, clock);
        var owner = new OwnerTimes(handoff, clock);
        var sender = new SenderTimes(handoff, clock);
        return switch (handoff.state()) {
            case OPEN ->
                Stream.of(waking(), ladder.escalation(), ladder.nudge(now), marks())
                        .flatMap(s -> s);
            case ACKNOWLEDGED -> Stream.of(waking(), owner.all(now), marks()).flatMap(s -> s);
            case WAITING ->
                Stream.of(endOfWait(), handoff.waitsForSender() ? sender.all(now) : owner.all(now), marks())
                        .flatMap(s -> s);
            case RESOLVED -> closing();
            case RETURNED -> sender.all(now);
            case CLOSED, CANCELED -> Stream.empty();
        };
    }

    private Stream<FollowUp> waking() {
        return handoff.course().snoozedUntil().<FollowUp>map(FollowUp.Wake::new).stream();
    }

    private Stream<FollowUp> endOfWait() {
        return handoff.course().waiting().flatMap(Waiting::until).<FollowUp>map(FollowUp.EndWait::new).stream();
    }

    private Stream<FollowUp> marks() {
        return new TargetTimes(handoff, clock).marks();
    }

    private Stream<FollowUp> closing() {
        return handoff
                .milestones()
                .resolved()
                .map(at -> clock.after(at, handoff.policy().closeAfter()))
                .<FollowUp>map(FollowUp.Close::new)
                .stream();
    }
}
