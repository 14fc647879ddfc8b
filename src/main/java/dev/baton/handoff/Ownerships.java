package dev.baton.handoff;

import java.util.Optional;

/** The verbs by which a handoff gets an owner and loses one. */
record Ownerships(Handoff handoff) {
    Outcome acknowledge(Actor actor, Moment moment) {
        if (handoff.state().isOwned()) {
            return acknowledgeLate(actor, moment);
        }
        var refusal = Move.ACKNOWLEDGE.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var change = new Change(handoff, moment)
                .making(Move.ACKNOWLEDGE)
                .owned(new Ownership(actor.person(), moment.now(), actor.via().asAcknowledge(), Optional.empty()))
                .milestones(handoff.milestones().acknowledged(moment.now()))
                .met(Target.ACKNOWLEDGE);
        change.tell(new ToSender.Introduction(actor.person(), change.stint()));
        if (actor.via().asAcknowledge() == Via.REACTION) {
            change.tell(new ToTeam.ReadBackInvitation(actor.person(), change.stint()));
        }
        return change.by(actor, Entry.Event.ACKNOWLEDGED, Reply.ACKNOWLEDGED);
    }

    private Outcome acknowledgeLate(Actor actor, Moment moment) {
        var refusal = Move.ACKNOWLEDGE.rightMissing(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (handoff.owner().filter(actor.person()::equals).isPresent()) {
            return new Outcome.Refused(Reply.ALREADY_YOURS);
        }
        if (handoff.helpers().contains(actor.person())) {
            return new Outcome.Refused(Reply.ALREADY_HELPING);
        }
        return new Change(handoff, moment).helper(actor.person()).by(actor, Entry.Event.HELPED, Reply.NOW_HELPER);
    }

    Outcome readBack(Ownership.ReadBack given, Actor actor, Moment moment) {
        var refusal = Move.READ_BACK.refusal(handoff, actor);
        if (refusal.isPresent() || given.words().isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        var change = new Change(handoff, moment)
                .owned(handoff.ownership().orElseThrow().with(given));
        return new KeepWarm(handoff)
                .sign(change, moment)
                .by(actor, Entry.Event.READ_BACK, Reply.READ_BACK_GIVEN, given.words());
    }

    Outcome takeBack(Actor actor, Moment moment) {
        var refusal = Move.TAKE_BACK.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var ownership = handoff.ownership().orElseThrow();
        if (!ownership.canBeTakenBack(moment.now())) {
            return new Outcome.Refused(Reply.TOO_LATE_TO_TAKE_BACK);
        }
        var change = new Change(handoff, moment)
                .making(Move.TAKE_BACK)
                .unowned()
                .milestones(handoff.milestones().takenBack(ownership.since()));
        return change.tell(new ToSender.OwnerLeft(actor.person(), change.stint()))
                .by(actor, Entry.Event.TAKEN_BACK, Reply.TAKEN_BACK);
    }

    Outcome release(Actor actor, Moment moment) {
        var refusal = Move.RELEASE.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var owner = handoff.owner().orElseThrow();
        var change = givenBack(moment);
        return change.tell(new ToSender.OwnerLeft(owner, change.stint()))
                .tell(new ToTeam.OwnerWanted(actor.person(), change.stint()))
                .by(actor, Entry.Event.RELEASED, Reply.RELEASED);
    }

    /** With the team once more, where its ladder stopped. */
    Change givenBack(Moment moment) {
        return new Change(handoff, moment)
                .making(Move.RELEASE)
                .unowned()
                .milestones(handoff.milestones().released());
    }
}
