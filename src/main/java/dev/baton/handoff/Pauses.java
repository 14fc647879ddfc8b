package dev.baton.handoff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

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

    Outcome waitFor(Waiting.Wish wish, Actor actor, Moment moment) {
        var until = wish.until().map(wished -> wished.end(moment));
        var refusal = Move.WAIT.refusal(handoff, actor).or(() -> refusal(wish, until, moment));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var change = new Change(handoff, moment).making(Move.WAIT);
        change.course(change.course().waiting(new Waiting(wish.on(), moment.now(), until)));
        if (wish.on() == Waiting.On.SENDER) {
            change.tell(new ToSender.AnswerWanted(actor.person(), change.stint(), moment.now()));
        }
        return change.by(actor, Entry.Event.WAITING, Reply.WAITING, words(wish.on(), until));
    }

    private static Optional<Reply> refusal(Waiting.Wish wish, Optional<Instant> until, Moment moment) {
        if (wish.on() == Waiting.On.DATE && until.isEmpty()) {
            return Optional.of(Reply.TIME_NEEDED);
        }
        return until.filter(end -> !end.isAfter(moment.now())).map(end -> Reply.TIME_HAS_PASSED);
    }

    private static String words(Waiting.On on, Optional<Instant> until) {
        var what = "on the " + on.name().toLowerCase(Locale.ROOT);
        return until.map(end -> what + ", until " + end).orElse(what);
    }

    Outcome resume(Actor actor, Moment moment) {
        var refusal = Move.RESUME.refusal(handoff, actor);
        return refusal.isPresent()
                ? new Outcome.Refused(refusal.get())
                : over(actor.person(), moment).by(actor, Entry.Event.RESUMED, Reply.RESUMED);
    }

    Outcome.Changed waitIsOver(Moment moment) {
        return over(moment).tell(waitOver(Optional.empty(), moment)).byClock(Entry.Event.RESUMED, "the time was over");
    }

    /** Its owner hears of it, unless they ended it themselves. */
    Change over(PersonId by, Moment moment) {
        var change = over(moment);
        return handoff.owner().filter(by::equals).isPresent() ? change : change.tell(waitOver(Optional.of(by), moment));
    }

    /** Without a word to anybody. */
    Change over(Moment moment) {
        return new Change(handoff, moment).making(Move.RESUME);
    }

    private ToOwner.WaitOver waitOver(Optional<PersonId> by, Moment moment) {
        return new ToOwner.WaitOver(
                handoff.owner().orElseThrow(), handoff.ladder().stint(), moment.now(), by);
    }
}
