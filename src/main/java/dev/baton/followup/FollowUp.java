package dev.baton.followup;

import dev.baton.handoff.Level;
import dev.baton.handoff.Target;
import java.time.Instant;
import java.util.Optional;

/** Something the clock must do to a handoff, and when. */
public sealed interface FollowUp {
    /** When it falls due; never done before. */
    Instant due();

    /**
     * A reminder to the team.
     *
     * @param countedFrom what the next nudge is counted from: the due time, or the present where this one is so late that
     *     the next would follow on its heels
     */
    record Nudge(Instant due, Instant countedFrom) implements FollowUp {}

    /**
     * The next level of the policy.
     *
     * @param nudgeReplaced set where a nudge fell due no later: the level takes its place, and the next one is counted
     *     from here
     */
    record Escalate(Instant due, Level.Audience to, Optional<Instant> nudgeReplaced) implements FollowUp {}

    /** The sender, whose turn it is, is reminded; {@code countedFrom} as in {@link Nudge}. */
    record RemindSender(Instant due, Instant countedFrom) implements FollowUp {}

    /** The sender says nothing: their supervisor is told, at the time of that level. */
    record TellOfSilence(Instant due, int level) implements FollowUp {}

    /** A target is at risk or breached. */
    record Mark(Instant due, Target target, Target.Standing standing) implements FollowUp {}

    /** The owner owes something; {@code countedFrom} as in {@link Nudge}. */
    record RemindOwner(Instant due, Instant countedFrom) implements FollowUp {}

    /** The owner has given no sign for too long. */
    record Lapse(Instant due) implements FollowUp {}

    /** The date has come until which the owner waited. */
    record EndWait(Instant due) implements FollowUp {}

    /** The time of a snooze is over. */
    record Wake(Instant due) implements FollowUp {}

    /** The sender has been silent for long enough after the resolve. */
    record Close(Instant due) implements FollowUp {}
}
