package dev.baton.handoff;

/** The verbs by which a handoff rests for a time, and goes on. */
record Pauses(Handoff handoff) {
    Outcome snooze(Until until, Actor actor, Moment moment) {
        var refusal = Move.SNOOZE.refusal(handoff, actor);
        var end = until.end(moment);
        if (refusal.isPresent() || !end.isAfter(moment.now())) {
            return new Outcome.Refused(refusal.orElse(Reply.TIME_HAS_PASSED));
        }
        return new Change(handoff, moment)
                .course(handoff.course().snoozed(end))
                .by(actor, Entry.Event.SNOOZED, Reply.SNOOZED, "until " + end);
    }

    Outcome.Changed wake(Moment moment) {
        return new Change(handoff, moment)
                .course(handoff.course().awake())
                .byClock(Entry.Event.WOKEN, "the time was over");
    }
}
