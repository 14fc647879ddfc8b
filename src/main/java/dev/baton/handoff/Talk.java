package dev.baton.handoff;

import java.util.Optional;

/** What is said between the team's thread and the sender's line, and what it means for the handoff. */
record Talk(Handoff handoff) {
    /** Carried to the sender; the owner's first word connects the two. What the sender writes here they need not read again. */
    Outcome.Changed inThread(Said said, Actor actor, Moment moment) {
        if (said.author().equals(handoff.sender())) {
            return said(heardWhereNobodyIsTold(said.author(), moment), said, actor, moment);
        }
        return said(heard(said.author(), moment).tell(new ToSender.TeamReply(said)), said, actor, moment);
    }

    /** Carried to the team; where others read along, its owner may speak to the sender here too. */
    Outcome.Changed inLine(Said said, Actor actor, Moment moment) {
        return said(heard(said.author(), moment).tell(new ToTeam.SenderReply(said)), said, actor, moment);
    }

    /** Said under a DM of Baton's: the team is to read it, and what its owner says the sender too. */
    Outcome.Changed aside(Said said, Actor actor, Moment moment) {
        var change = heard(said.author(), moment).tell(new ToTeam.SenderReply(said, true));
        var isOwners = handoff.owner().filter(said.author()::equals).isPresent();
        return said(isOwners ? change.tell(new ToSender.TeamReply(said)) : change, said, actor, moment);
    }

    /** Any word of the sender ends their silence and the waiting for it, wherever they said it; the owner's is a sign, too. */
    private Change heard(PersonId by, Moment moment) {
        if (isAnswer(by)) {
            return new Pauses(handoff).over(moment);
        }
        var change = new Change(handoff, moment);
        if (handoff.owner().filter(by::equals).isPresent()) {
            return new KeepWarm(handoff).sign(change, moment);
        }
        return handoff.turn() == Turn.SENDER && by.equals(handoff.sender())
                ? change.course(handoff.course().silent(Silence.from(moment.now())))
                : change;
    }

    /** The same, where the word is not carried to an owner who waits for it. */
    private Change heardWhereNobodyIsTold(PersonId by, Moment moment) {
        return isAnswer(by) ? new Pauses(handoff).over(by, moment) : heard(by, moment);
    }

    private boolean isAnswer(PersonId by) {
        return handoff.waitsForSender() && by.equals(handoff.sender());
    }

    private Outcome.Changed said(Change change, Said said, Actor actor, Moment moment) {
        if (!connects(said.author())) {
            return change.by(actor, Entry.Event.SAID, said);
        }
        return change.milestones(handoff.milestones().connected(moment.now()))
                .met(Target.CONNECT)
                .by(actor, Entry.Event.CONNECTED, said);
    }

    /** The sender adds to what they sent, by a form. */
    Outcome addDetails(Said said, Actor actor, Moment moment) {
        var refusal = Move.ADD_DETAILS.refusal(handoff, actor);
        if (refusal.isPresent() || said.words().isBlank()) {
            return new Outcome.Refused(refusal.orElse(Reply.WORDS_NEEDED));
        }
        return heard(said.author(), moment)
                .tell(new ToTeam.SenderReply(said))
                .by(actor, Entry.Event.SAID, Reply.DETAILS_ADDED, said.words());
    }

    /** Said among the parties; the record keeps that it was said, and no word of it. */
    Optional<Outcome.Changed> elsewhere(Actor actor, Moment moment) {
        return handoff.needsSender() && actor.person().equals(handoff.sender())
                ? Optional.of(
                        heardWhereNobodyIsTold(actor.person(), moment).by(actor, Entry.Event.ANSWERED, Reply.UNSAID))
                : Optional.empty();
    }

    /** Stays where it was said, and in the record. */
    Outcome.Changed inside(Said said, Actor actor, Moment moment) {
        return new Change(handoff, moment).by(actor, Entry.Event.SAID_INSIDE, said);
    }

    /** What was carried reads differently now; what it meant for the handoff stays. */
    Outcome.Changed anew(Said said, Actor actor, Moment moment) {
        return heardWhereNobodyIsTold(said.author(), moment).by(actor, Entry.Event.SAID_ANEW, said);
    }

    /** It was deleted: the record keeps that it was said, and no words. */
    Outcome.Changed noMore(Said said, Actor actor, Moment moment) {
        return new Change(handoff, moment).by(actor, Entry.Event.SAID_NO_MORE, said);
    }

    boolean isMoreThanThanks(Said said) {
        return said.author().equals(handoff.sender()) && (!said.files().isEmpty() || !Thanks.isAll(said.words()));
    }

    private boolean connects(PersonId author) {
        return handoff.state().isOwned()
                && handoff.owner().filter(author::equals).isPresent()
                && handoff.milestones().connected().isEmpty();
    }
}
