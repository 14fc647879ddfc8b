package dev.baton.handoff;

import java.util.Locale;

/** The verbs by which the sender says how it was, once it is closed. */
record Feedback(Handoff handoff) {
    Outcome rate(Rating rating, Actor actor, Moment moment) {
        var refusal = Move.RATE.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var rated = closing().rated(rating);
        var words = rated.rating()
                .map(given -> given.name().toLowerCase(Locale.ROOT))
                .orElse("taken back");
        return change(rated, moment).by(actor, Entry.Event.RATED, Reply.RATED, words);
    }

    Outcome say(String line, Actor actor, Moment moment) {
        var refusal = Move.RATE.refusal(handoff, actor);
        if (refusal.isPresent() || line.isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        return change(closing().saying(line), moment).by(actor, Entry.Event.RATED, Reply.RATED, line);
    }

    Outcome credit(Actor actor, Moment moment) {
        var refusal = Move.CREDIT.refusal(handoff, actor);
        if (refusal.isPresent() || closing().credited()) {
            return new Outcome.Refused(refusal.orElse(Reply.ALREADY_CREDITED));
        }
        return change(closing().credit(), moment)
                .tell(new ToTeam.Credit())
                .by(actor, Entry.Event.CREDITED, Reply.CREDITED);
    }

    private Change change(Closing next, Moment moment) {
        return new Change(handoff, moment).circle(handoff.circle().closed(next));
    }

    /** Of one that was closed before it was asked, nothing is known. */
    private Closing closing() {
        return handoff.circle().closing().orElseGet(Closing::byWord);
    }
}
