package dev.baton.handoff;

/** The verbs by which a handoff comes to its end, or back from it. */
record Endings(Handoff handoff) {
    Outcome resolve(String note, Actor actor, Moment moment) {
        var refusal = Move.RESOLVE.refusal(handoff, actor);
        if (refusal.isPresent() || note.isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        return new Change(handoff, moment)
                .making(Move.RESOLVE)
                .lastWord(new Note(actor.person(), note))
                .milestones(handoff.milestones().resolved(moment.now()))
                .met(Target.CONNECT)
                .met(Target.RESOLVE)
                .tell(new ToSender.Resolution(handoff.reopened()))
                .by(actor, Entry.Event.RESOLVED, Reply.RESOLVED, note);
    }

    Outcome confirm(Actor actor, Moment moment) {
        var refusal = Move.CONFIRM.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return closed(Closing.byWord(), moment).by(actor, Entry.Event.CONFIRMED, Reply.CONFIRMED);
    }

    Outcome.Changed closeBySilence(Moment moment) {
        return closed(Closing.bySilence(), moment)
                .tell(new ToSender.Ended())
                .byClock(Entry.Event.CLOSED, "silence for " + handoff.policy().closeAfter());
    }

    private Change closed(Closing closing, Moment moment) {
        return new Change(handoff, moment)
                .making(Move.CONFIRM)
                .circle(handoff.circle().closed(closing))
                .milestones(handoff.milestones().ended(moment.now()));
    }

    Outcome notFixed(boolean ownerIsGone, Actor actor, Moment moment) {
        var refusal = Move.NOT_FIXED.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var change = new Change(handoff, moment)
                .reopened()
                .milestones(handoff.milestones().reopened())
                .tell(reopening(actor.via()));
        if (ownerIsGone) {
            change.state(State.OPEN).unowned();
        } else {
            change.making(Move.NOT_FIXED);
        }
        return change.by(actor, Entry.Event.NOT_FIXED, Reply.REOPENED);
    }

    private ToTeam reopening(Via via) {
        var round = handoff.reopened() + 1;
        return via.isWritten() ? new ToTeam.WroteAgain(round) : new ToTeam.NotFixed(round);
    }

    Outcome cancel(String reason, Actor actor, Moment moment) {
        var refusal = Move.CANCEL.refusal(handoff, actor);
        if (refusal.isPresent() || reason.isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        var change = new Change(handoff, moment)
                .making(Move.CANCEL)
                .lastWord(new Note(actor.person(), reason))
                .milestones(handoff.milestones().ended(moment.now()))
                .tell(new ToTeam.CalledOff());
        if (!actor.person().equals(handoff.sender())) {
            change.tell(new ToSender.Ended());
        }
        return change.by(actor, Entry.Event.CANCELED, Reply.CANCELED, reason);
    }
}
