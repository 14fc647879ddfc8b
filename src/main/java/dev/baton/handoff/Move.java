package dev.baton.handoff;

import java.util.Optional;

/**
 * What a person can do to a handoff: from which states to which, who may, and what anybody else is told. This is the state
 * machine, but for what time alone does; the verbs of {@link Handoff} hold the other effects.
 */
public enum Move {
    ACKNOWLEDGE(Reply.NOT_OF_THE_TEAM),
    READ_BACK(Reply.ONLY_THE_OWNER),
    TAKE_BACK(Reply.ONLY_THE_OWNER),
    RELEASE(Reply.ONLY_OWNER_OR_SUPERVISOR),
    RETURN(Reply.ONLY_THE_TEAM),
    SEND_AGAIN(Reply.ONLY_SENDER_OR_STEWARD),
    REDIRECT(Reply.ONLY_TEAM_SENDER_OR_STEWARD),
    SNOOZE(Reply.ONLY_THE_TEAM),
    WAIT(Reply.ONLY_THE_OWNER),
    RESUME(Reply.ONLY_THE_INVOLVED),
    STILL_ON_IT(Reply.ONLY_THE_OWNER),
    RESOLVE(Reply.ONLY_OWNER_OR_HELPER),
    CONFIRM(Reply.ONLY_THE_SENDER),
    NOT_FIXED(Reply.ONLY_THE_SENDER),
    CANCEL(Reply.ONLY_SENDER_OR_SUPERVISOR),
    NUDGE(Reply.ONLY_THE_INVOLVED),
    ADD_DETAILS(Reply.ONLY_THE_SENDER),
    EVIDENCE(Reply.ONLY_THE_PARTIES),
    SEE(Reply.ONLY_THE_TEAM),
    WATCH(Reply.ALREADY_TOLD),
    UNWATCH(Reply.NOT_WATCHING),
    RATE(Reply.ONLY_THE_SENDER),
    CREDIT(Reply.ONLY_THE_SENDER);

    private final Reply toOthers;

    Move(Reply toOthers) {
        this.toOthers = toOthers;
    }

    /** Whether anybody can do it in that state. */
    public boolean isPossibleIn(State state) {
        return switch (this) {
            case ACKNOWLEDGE -> state == State.OPEN;
            case TAKE_BACK, WAIT -> state == State.ACKNOWLEDGED;
            case READ_BACK, RELEASE, RESOLVE, STILL_ON_IT -> state.isOwned();
            case CONFIRM, NOT_FIXED -> state == State.RESOLVED;
            case NUDGE, RETURN, SNOOZE -> state == State.OPEN || state == State.ACKNOWLEDGED;
            case RESUME -> state == State.WAITING;
            case CANCEL, ADD_DETAILS, SEE, WATCH, UNWATCH -> !state.isOver();
            case RATE, CREDIT -> state == State.CLOSED;
            case SEND_AGAIN -> state == State.RETURNED;
            case EVIDENCE -> true;
            case REDIRECT -> state == State.OPEN || state == State.ACKNOWLEDGED || state == State.RETURNED;
        };
    }

    /** The state that it leads to; most change only something beside it. After {@link #NOT_FIXED} it is open where its owner is gone. */
    public State to(State from) {
        return switch (this) {
            case ACKNOWLEDGE, RESUME, NOT_FIXED -> State.ACKNOWLEDGED;
            case RELEASE, TAKE_BACK, SEND_AGAIN, REDIRECT -> State.OPEN;
            case WAIT -> State.WAITING;
            case RETURN -> State.RETURNED;
            case RESOLVE -> State.RESOLVED;
            case CONFIRM -> State.CLOSED;
            case CANCEL -> State.CANCELED;
            case READ_BACK, SNOOZE, STILL_ON_IT, NUDGE, ADD_DETAILS, EVIDENCE -> from;
            case SEE, WATCH, UNWATCH, RATE, CREDIT -> from;
        };
    }

    private boolean isFor(Actor actor, Handoff handoff) {
        var owner = handoff.owner().filter(actor.person()::equals).isPresent();
        var sender = handoff.sender().equals(actor.person());
        return switch (this) {
            case ACKNOWLEDGE, RETURN, SNOOZE, SEE -> actor.isOfTheTeam() && !sender;
            case SEND_AGAIN -> sender || actor.is(Role.STEWARD);
            case REDIRECT ->
                sender || actor.is(Role.STEWARD) || (actor.isOfTheTeam() && handoff.state() != State.RETURNED);
            case READ_BACK, TAKE_BACK, WAIT, STILL_ON_IT -> owner;
            case RELEASE -> owner || (actor.is(Role.TEAM_SUPERVISOR) && !sender);
            case RESOLVE -> owner || handoff.helpers().contains(actor.person());
            case CONFIRM, NOT_FIXED, ADD_DETAILS, RATE, CREDIT -> sender;
            case WATCH -> !sender;
            case UNWATCH -> handoff.circle().watchers().contains(actor.person());
            case CANCEL -> sender || actor.is(Role.TEAM_SUPERVISOR) || actor.is(Role.SENDER_SUPERVISOR);
            case EVIDENCE ->
                sender
                        || owner
                        || handoff.helpers().contains(actor.person())
                        || actor.isOfTheTeam()
                        || actor.is(Role.SENDER_SUPERVISOR);
            case NUDGE, RESUME -> sender || !actor.roles().isEmpty();
        };
    }

    /** Why this person may not do it now: the right comes first, then the state. */
    Optional<Reply> refusal(Handoff handoff, Actor actor) {
        return rightMissing(handoff, actor)
                .or(() -> isPossibleIn(handoff.state()) ? Optional.empty() : Optional.of(Reply.NOT_NOW));
    }

    /** Why this person may not do it, whatever the state. */
    Optional<Reply> rightMissing(Handoff handoff, Actor actor) {
        if (isFor(actor, handoff)) {
            return Optional.empty();
        }
        var own = this == ACKNOWLEDGE && handoff.sender().equals(actor.person());
        return Optional.of(own ? Reply.NOT_YOUR_OWN : toOthers);
    }
}
