package dev.baton.handoff;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request on its way from a sender to another team. Immutable: each verb checks who may do it and when, and returns
 * what it comes to. The rules and their numbers are those of the product's table of states.
 *
 * @param version counts the changes; a stored handoff is only replaced by its next version
 * @param line the thread in which the sender is kept posted; empty for their DM with Baton
 * @param helpers who acknowledged after the owner did, in that order
 * @param standings the targets that are at risk or breached
 * @param lastWord what was done, once resolved; why it was called off, once canceled
 * @param reopened how often the sender said that it was not fixed
 * @param circle those who look on
 */
public record Handoff(
        HandoffId id,
        int version,
        State state,
        PersonId sender,
        Brief brief,
        TeamKey team,
        Policy policy,
        Optional<ThreadRef> line,
        Ladder ladder,
        Optional<Ownership> ownership,
        Set<PersonId> helpers,
        Milestones milestones,
        Map<Target, Target.Standing> standings,
        Optional<Note> lastWord,
        int reopened,
        Course course,
        Circle circle) {

    public Handoff {
        helpers = Collections.unmodifiableSet(new LinkedHashSet<>(helpers));
        standings = Map.copyOf(standings);
        var unowned = state == State.OPEN || state == State.RETURNED;
        if ((state.isOwned() && ownership.isEmpty()) || (unowned && ownership.isPresent())) {
            throw new IllegalArgumentException(state + " and its owner do not go together");
        }
    }

    /** One that has gone no way yet. */
    public Handoff(
            HandoffId id,
            int version,
            State state,
            PersonId sender,
            Brief brief,
            TeamKey team,
            Policy policy,
            Optional<ThreadRef> line,
            Ladder ladder,
            Optional<Ownership> ownership,
            Set<PersonId> helpers,
            Milestones milestones,
            Map<Target, Target.Standing> standings,
            Optional<Note> lastWord,
            int reopened) {
        this(
                id,
                version,
                state,
                sender,
                brief,
                team,
                policy,
                line,
                ladder,
                ownership,
                helpers,
                milestones,
                standings,
                lastWord,
                reopened,
                Course.start(milestones.submitted()),
                Circle.empty());
    }

    /** What a sender submits, and where their line is to be; empty for their DM with Baton. */
    public record Submission(PersonId sender, Brief brief, TeamKey team, Policy policy, Optional<ThreadRef> line) {
        /** With the line in the sender's DM. */
        public Submission(PersonId sender, Brief brief, TeamKey team, Policy policy) {
            this(sender, brief, team, policy, Optional.empty());
        }
    }

    /** A new handoff: the card goes to the team, the line opens for the sender. */
    public static Outcome.Changed submit(HandoffId id, Submission submission, Via via, Moment moment) {
        var handoff = new Handoff(
                id,
                1,
                State.OPEN,
                submission.sender(),
                submission.brief(),
                submission.team(),
                submission.policy(),
                submission.line(),
                Ladder.start(moment.now()),
                Optional.empty(),
                Set.of(),
                Milestones.submitted(moment.now()),
                Map.of(),
                Optional.empty(),
                0);
        var entry = new Entry(
                Entry.Event.SUBMITTED,
                Optional.of(submission.sender()),
                via,
                moment.now(),
                State.OPEN,
                State.OPEN,
                Optional.of(submission.brief().ask()));
        return new Outcome.Changed(
                handoff, Reply.SUBMITTED, List.of(new ToTeam.Card(), new ToSender.Line(submission.sender())), entry);
    }

    /** Who has it, if anybody does; after a resolve and a close, who had it. */
    public Optional<PersonId> owner() {
        return ownership.map(Ownership::owner);
    }

    /** Whose move it is. */
    public Turn turn() {
        return switch (state) {
            case OPEN -> Turn.TEAM;
            case ACKNOWLEDGED -> Turn.OWNER;
            case WAITING -> waitsForSender() ? Turn.SENDER : Turn.OWNER;
            case RETURNED, RESOLVED -> Turn.SENDER;
            case CLOSED, CANCELED -> Turn.NOBODY;
        };
    }

    /** Whether its owner waits for its sender: the team's clock stands still. */
    public boolean waitsForSender() {
        return state == State.WAITING && course.isHeld();
    }

    /** Whether its sender has to say something before it goes on. */
    public boolean needsSender() {
        return state == State.RETURNED || waitsForSender();
    }

    /** The next version, with the line in the sender's DM: the thread takes no more messages. */
    public Handoff withLineInDirectMessage() {
        return new Handoff(
                id,
                version + 1,
                state,
                sender,
                brief,
                team,
                policy,
                Optional.empty(),
                ladder,
                ownership,
                helpers,
                milestones,
                standings,
                lastWord,
                reopened,
                course,
                circle);
    }

    /** The clock that this handoff runs on, given its team's own. */
    public WorkingTime clock(WorkingTime team) {
        return brief.urgency().clock(team);
    }

    /** Why this person may not make that move now; empty where they may. */
    public Optional<Reply> refusal(Move move, Actor actor) {
        return move.refusal(this, actor);
    }

    /** "I own this now": the first wins and stops the ladder, a later one becomes a helper. */
    public Outcome acknowledge(Actor actor, Moment moment) {
        return new Ownerships(this).acknowledge(actor, moment);
    }

    /** The owner says in their own words what they will do, and by when; the last one given stands. */
    public Outcome readBack(Ownership.ReadBack given, Actor actor, Moment moment) {
        return new Ownerships(this).readBack(given, actor, moment);
    }

    /** The owner takes their reaction back, which undoes an acknowledge by reaction for five minutes. */
    public Outcome takeBack(Actor actor, Moment moment) {
        return new Ownerships(this).takeBack(actor, moment);
    }

    /** The owner, or a supervisor of the team, gives it back to the team: the ladder goes on where it stopped. */
    public Outcome release(Actor actor, Moment moment) {
        return new Ownerships(this).release(actor, moment);
    }

    /** Somebody of the team gives it back to the sender, with a reason. */
    public Outcome returnToSender(Returned.Why why, Actor actor, Moment moment) {
        return new Detours(this).returnToSender(why, actor, moment);
    }

    /** It was returned, and goes to the same team once more. */
    public Outcome sendAgain(Actor actor, Moment moment) {
        return new Detours(this).sendAgain(actor, moment);
    }

    /** On to another team, with its history. */
    public Outcome redirect(Redirection next, Actor actor, Moment moment) {
        return new Detours(this).redirect(next, actor, moment);
    }

    /** Somebody of the team pauses the reminders for a time; levels are reached all the same. */
    public Outcome snooze(Until until, Actor actor, Moment moment) {
        return new Pauses(this).snooze(until, actor, moment);
    }

    /** The time of a snooze is over. */
    public Outcome.Changed wake(Moment moment) {
        return new Pauses(this).wake(moment);
    }

    /** The owner waits for the sender, a vendor or a date. */
    public Outcome waitFor(Waiting.Wish wish, Actor actor, Moment moment) {
        return new Pauses(this).waitFor(wish, actor, moment);
    }

    /** Somebody says that what was waited for is there. */
    public Outcome resume(Actor actor, Moment moment) {
        return new Pauses(this).resume(actor, moment);
    }

    /** The date has come until which its owner waited. */
    public Outcome.Changed waitIsOver(Moment moment) {
        return new Pauses(this).waitIsOver(moment);
    }

    /** The clock reminds the owner of what they owe: a word to the sender, what they promised, what was agreed. */
    public Outcome.Changed remindOwner(Instant due, Instant countedFrom, Moment moment) {
        return new KeepWarm(this).remindOwner(due, countedFrom, moment);
    }

    /** The owner, reminded, says that they go on with it. */
    public Outcome stillOnIt(Actor actor, Moment moment) {
        return new KeepWarm(this).stillOnIt(actor, moment);
    }

    /** The owner gives no sign and loses it: back to the team, where its ladder stopped. */
    public Outcome.Changed lapse(Moment moment) {
        return new KeepWarm(this).lapse(moment);
    }

    /** Somebody of the team has seen it. */
    public Outcome see(Actor actor, Moment moment) {
        return new Onlookers(this).see(actor, moment);
    }

    /** Somebody wants to hear of each change; guests, bots and external people may not. */
    public Outcome watch(boolean isColleague, Actor actor, Moment moment) {
        return new Onlookers(this).watch(isColleague, actor, moment);
    }

    /** Somebody wants to hear no more of it. */
    public Outcome unwatch(Actor actor, Moment moment) {
        return new Onlookers(this).unwatch(actor, moment);
    }

    /** The owner or a helper says what was done. */
    public Outcome resolve(String note, Actor actor, Moment moment) {
        return new Endings(this).resolve(note, actor, moment);
    }

    /** The sender says that it is done. */
    public Outcome confirm(Actor actor, Moment moment) {
        return new Endings(this).confirm(actor, moment);
    }

    /** The sender says that it is not: back to its owner, or to the team where the owner is of the team no more. */
    public Outcome notFixed(boolean ownerIsGone, Actor actor, Moment moment) {
        return new Endings(this).notFixed(ownerIsGone, actor, moment);
    }

    /** The sender says how it was; the same once more takes it back. */
    public Outcome rate(Rating rating, Actor actor, Moment moment) {
        return new Feedback(this).rate(rating, actor, moment);
    }

    /** The sender adds a line to their rating. */
    public Outcome rateInWords(String line, Actor actor, Moment moment) {
        return new Feedback(this).say(line, actor, moment);
    }

    /** The sender thanks the owner in public. */
    public Outcome credit(Actor actor, Moment moment) {
        return new Feedback(this).credit(actor, moment);
    }

    /** Whether these words open it again: its sender wrote them after it was resolved, and they say more than thanks. */
    public boolean isReopenedBy(Said said) {
        return state == State.RESOLVED && new Talk(this).isMoreThanThanks(said);
    }

    /** Whether its sender may want to begin anew: it is over, and they have written more than thanks. */
    public boolean isTakenUpBy(Said said) {
        return state.isOver() && new Talk(this).isMoreThanThanks(said);
    }

    /** Somebody says something in the card's thread: the sender is to read it. */
    public Outcome.Changed saidInThread(Said said, Actor actor, Moment moment) {
        return new Talk(this).inThread(said, actor, moment);
    }

    /** Somebody says something in the sender's line: the team is to read it. */
    public Outcome.Changed saidInLine(Said said, Actor actor, Moment moment) {
        return new Talk(this).inLine(said, actor, moment);
    }

    /** Somebody replies to what Baton told them in a DM: the team is to read it, and what its owner says the sender too. */
    public Outcome.Changed saidAside(Said said, Actor actor, Moment moment) {
        return new Talk(this).aside(said, actor, moment);
    }

    /** The sender adds to what they sent, by a form: the team is to read it. */
    public Outcome addDetails(Said said, Actor actor, Moment moment) {
        return new Talk(this).addDetails(said, actor, moment);
    }

    /** Its sender says something that is carried nowhere; empty where nobody waits for a word of theirs. */
    public Optional<Outcome.Changed> answeredElsewhere(Actor actor, Moment moment) {
        return new Talk(this).elsewhere(actor, moment);
    }

    /** Somebody says something that is to stay inside the team. */
    public Outcome.Changed saidInside(Said said, Actor actor, Moment moment) {
        return new Talk(this).inside(said, actor, moment);
    }

    /** Somebody wrote anew what was carried. */
    public Outcome.Changed saidAnew(Said said, Actor actor, Moment moment) {
        return new Talk(this).anew(said, actor, moment);
    }

    /** What somebody said was deleted. */
    public Outcome.Changed saidNoMore(Said said, Actor actor, Moment moment) {
        return new Talk(this).noMore(said, actor, moment);
    }

    /** The sender, or a supervisor of either side, calls it off. */
    public Outcome cancel(String reason, Actor actor, Moment moment) {
        return new Endings(this).cancel(reason, actor, moment);
    }

    /** Somebody of either side wants the whole of it, to show how it went. */
    public Outcome evidence(Actor actor, Moment moment) {
        return new Proof(this).sendTo(actor, moment);
    }

    /** The sender's silence since the resolve closes it. */
    public Outcome.Changed closeBySilence(Moment moment) {
        return new Endings(this).closeBySilence(moment);
    }

    /** Somebody asks for a nudge now; less than one {@code nudge_every} after the last it is the same as that one. */
    public Outcome nudge(Actor actor, Moment moment) {
        return new Reminders(this).nudge(actor, moment);
    }

    /** The clock nudges; {@code due} is when it should have, {@code countedFrom} what the next is counted from. */
    public Outcome.Changed nudgeWhenDue(Instant due, Instant countedFrom, Moment moment) {
        return new Reminders(this).nudgeWhenDue(due, countedFrom, moment);
    }

    /** The clock reminds the sender that it is their turn. */
    public Outcome.Changed remindSender(Instant due, Instant countedFrom, Moment moment) {
        return new Reminders(this).remindSender(due, countedFrom, moment);
    }

    /** The clock tells the sender's supervisor that the sender says nothing; with none, the stewards hear of it. */
    public Outcome.Changed tellOfSilence(int level, List<Rung.Told> supervisors, Moment moment) {
        return new Reminders(this).tellOfSilence(level, supervisors, moment);
    }

    /** The clock climbs one level and tells these people; with none, the stewards hear of it. */
    public Outcome.Changed escalate(Rung rung, Moment moment) {
        return new Reminders(this).escalate(rung, moment);
    }

    /** The clock finds a target at risk or breached: shown and recorded, nobody is written to. */
    public Outcome.Changed mark(Target target, Target.Standing standing, Moment moment) {
        return new Reminders(this).mark(target, standing, moment);
    }
}
