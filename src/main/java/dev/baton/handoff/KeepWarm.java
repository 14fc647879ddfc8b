package dev.baton.handoff;

import java.time.Instant;

/** What the clock asks of an owner, and what becomes of one who gives no sign. */
record KeepWarm(Handoff handoff) {
    Outcome.Changed remindOwner(Instant due, Instant countedFrom, Moment moment) {
        var silence = handoff.course().silence().reminded(countedFrom, moment.now());
        var owner = handoff.owner().orElseThrow();
        return new Change(handoff, moment)
                .course(handoff.course().silent(silence))
                .tell(new ToOwner.KeepWarm(owner, handoff.ladder().stint(), due))
                .byClock(Entry.Event.REMINDED, "the owner, due " + due);
    }

    Outcome stillOnIt(Actor actor, Moment moment) {
        var refusal = Move.STILL_ON_IT.refusal(handoff, actor);
        return refusal.isPresent()
                ? new Outcome.Refused(refusal.get())
                : sign(new Change(handoff, moment), moment).by(actor, Entry.Event.STILL_ON_IT, Reply.STILL_ON_IT);
    }

    /** The owner has given a sign: their silence begins anew, unless it is the sender's that counts now. */
    Change sign(Change change, Moment moment) {
        return handoff.turn() == Turn.OWNER
                ? change.course(handoff.course().silent(Silence.from(moment.now())))
                : change;
    }

    Outcome.Changed lapse(Moment moment) {
        var owner = handoff.owner().orElseThrow();
        var change = new Ownerships(handoff).givenBack(moment);
        return change.tell(new ToSender.OwnerLost(owner, change.stint()))
                .tell(new ToOwner.Lapsed(owner, change.stint()))
                .tell(new ToTeam.OwnerSilent(owner, change.stint()))
                .byClock(Entry.Event.LAPSED, "silence of " + owner);
    }
}
