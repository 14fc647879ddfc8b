package dev.baton.handoff;

/** The verbs of those who look on: they have seen it, or watch what becomes of it. */
record Onlookers(Handoff handoff) {
    Outcome see(Actor actor, Moment moment) {
        var refusal = Move.SEE.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return handoff.circle().isSeenBy(actor.person())
                ? new Outcome.Refused(Reply.ALREADY_SEEN)
                : new Change(handoff, moment)
                        .circle(handoff.circle().seenBy(actor.person(), moment.now()))
                        .by(actor, Entry.Event.SEEN, Reply.SEEN);
    }

    Outcome watch(boolean isColleague, Actor actor, Moment moment) {
        var refusal = Move.WATCH.refusal(handoff, actor);
        if (refusal.isPresent() || !isColleague) {
            return new Outcome.Refused(isColleague ? refusal.orElseThrow() : Reply.NOT_FOR_GUESTS);
        }
        return handoff.circle().watchers().contains(actor.person())
                ? new Outcome.Refused(Reply.ALREADY_WATCHING)
                : new Change(handoff, moment)
                        .circle(handoff.circle().watchedBy(actor.person()))
                        .by(actor, Entry.Event.WATCHED, Reply.WATCHING);
    }

    Outcome unwatch(Actor actor, Moment moment) {
        var refusal = Move.UNWATCH.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return new Change(handoff, moment)
                .circle(handoff.circle().without(actor.person()))
                .by(actor, Entry.Event.UNWATCHED, Reply.UNWATCHED);
    }
}
