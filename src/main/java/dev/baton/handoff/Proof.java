package dev.baton.handoff;

import java.util.Optional;

/** Somebody wants to show how it went. */
record Proof(Handoff handoff) {
    Outcome sendTo(Actor actor, Moment moment) {
        var refusal = Move.EVIDENCE.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return new Change(handoff, moment)
                .tell(new EvidencePack(actor.person(), moment.now(), inner(actor)))
                .by(actor, Entry.Event.EVIDENCE, Reply.EVIDENCE_SENT);
    }

    /** What was said inside a team is for that team alone; the sender of this very handoff is never of it. */
    private Optional<Integer> inner(Actor actor) {
        var isSender = handoff.sender().equals(actor.person());
        var hasIt = handoff.owner().filter(actor.person()::equals).isPresent();
        return !isSender && (hasIt || actor.isOfTheTeam())
                ? Optional.of(handoff.course().hops().size())
                : Optional.empty();
    }
}
