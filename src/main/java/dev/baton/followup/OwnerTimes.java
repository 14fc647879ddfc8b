package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.Silence;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.TargetTime;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an owner is reminded, and when one who gives no sign loses it. Until they have spoken to the sender they owe that;
 * then what they promised, or else the target to resolve.
 */
record OwnerTimes(Handoff handoff, WorkingTime clock) {
    Stream<FollowUp> all(Instant now) {
        return handoff.course().snoozedUntil().isPresent() ? Stream.empty() : Stream.concat(lapse(), reminder(now));
    }

    private Stream<FollowUp> reminder(Instant now) {
        return first()
                .map(at -> new Rhythm(handoff.policy(), clock, silence().lastReminder(), at))
                .<FollowUp>map(rhythm -> new FollowUp.RemindOwner(rhythm.due(), rhythm.countedFrom(now)))
                .stream();
    }

    /** What fell due before their last sign is asked for again one {@code nudge_every} after it. */
    private Optional<Instant> first() {
        var owed = owed();
        var since = silence().since();
        return owed.stream()
                .findFirst()
                .filter(at -> !at.isAfter(since))
                .map(behind -> clock.after(since, handoff.policy().nudgeEvery()))
                .or(() -> owed.stream().filter(at -> at.isAfter(since)).min(Instant::compareTo));
    }

    /** The one that counts most first. */
    private List<Instant> owed() {
        var times = new TargetTime(handoff, clock);
        return handoff.milestones().connected().isEmpty()
                ? times.due(Target.CONNECT).stream().toList()
                : Stream.of(promised(), times.due(Target.RESOLVE))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Instant> promised() {
        return handoff.ownership()
                .flatMap(Ownership::readBack)
                .flatMap(Ownership.ReadBack::promisedBy)
                .map(clock::nextOpen);
    }

    /** Never before they had one {@code nudge_every} to answer a reminder. */
    private Stream<FollowUp> lapse() {
        return handoff
                .policy()
                .lapseAfter()
                .filter(span -> handoff.state() == State.ACKNOWLEDGED)
                .map(span -> clock.after(silence().since(), span))
                .flatMap(at -> silence()
                        .asked()
                        .map(asked ->
                                later(at, clock.after(asked, handoff.policy().nudgeEvery()))))
                .<FollowUp>map(FollowUp.Lapse::new)
                .stream();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Silence silence() {
        return handoff.course().silence();
    }
}
