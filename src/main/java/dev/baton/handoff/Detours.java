package dev.baton.handoff;

/** The verbs by which a handoff goes back to its sender, and on to another team. */
record Detours(Handoff handoff) {
    Outcome returnToSender(Returned.Why why, Actor actor, Moment moment) {
        var refusal = Move.RETURN.refusal(handoff, actor);
        if (refusal.isPresent() || why.reason().isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        var change = new Change(handoff, moment)
                .making(Move.RETURN)
                .unowned()
                .milestones(handoff.milestones().released());
        change.course(change.course().returned(new Returned(actor.person(), why)))
                .tell(new ToSender.SentBack(change.stint()));
        if (why.suggestion().isEmpty()) {
            change.tell(new ToAuthority.WhereTo(change.stint()));
        }
        tellOwner(change, actor);
        return change.by(actor, Entry.Event.RETURNED, Reply.RETURNED, why.reason());
    }

    /** The same team once more: its ladder goes on where it stopped. */
    Outcome sendAgain(Actor actor, Moment moment) {
        var refusal = Move.SEND_AGAIN.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var change = new Change(handoff, moment).making(Move.SEND_AGAIN);
        return change.tell(new ToTeam.SentAgain(actor.person(), change.stint()))
                .by(actor, Entry.Event.SENT_AGAIN, Reply.SENT_AGAIN);
    }

    Outcome redirect(Redirection next, Actor actor, Moment moment) {
        var refusal = Move.REDIRECT.refusal(handoff, actor);
        if (refusal.isPresent() || next.reason().isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        if (next.to().equals(handoff.team())) {
            return new Outcome.Refused(Reply.ALREADY_THERE);
        }
        var change = new Change(handoff, moment)
                .making(Move.REDIRECT)
                .unowned()
                .milestones(handoff.milestones().released())
                .movedOn(next, actor.person());
        tell(change, next, actor);
        tellOwner(change, actor);
        var words = handoff.team() + " → " + next.to() + ": " + next.reason();
        return change.by(actor, Entry.Event.REDIRECTED, Reply.REDIRECTED, words);
    }

    private void tell(Change change, Redirection next, Actor actor) {
        var hops = change.course().hops().size();
        change.tell(new ToTeam.Card());
        if (!next.said().isEmpty()) {
            change.tell(new ToTeam.SaidSoFar(next.said()));
        }
        if (!actor.person().equals(handoff.sender())) {
            change.tell(new ToSender.MovedOn(hops));
        }
        if (hops == Redirection.LONG_WAY) {
            next.supervisors().stream()
                    .filter(told -> !told.person().equals(actor.person()))
                    .forEach(told -> change.tell(new ToAuthority.LongWay(told.person(), told.from())));
        }
    }

    /** Whoever had it until now need not go on, and may not know. */
    private void tellOwner(Change change, Actor actor) {
        handoff.owner()
                .filter(owner -> !owner.equals(actor.person()))
                .ifPresent(owner -> change.tell(new ToOwner.TakenAway(
                        owner, actor.person(), handoff.ladder().stint())));
    }
}
