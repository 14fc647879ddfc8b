package dev.baton.slack.view;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.ToSender;
import java.util.Optional;

/** The sender reads who has it, and later, in the same message, the owner's own words. */
final class IntroductionView implements MessageView<ToSender.Introduction> {
    @Override
    public Rendered render(ToSender.Introduction introduction, Scene scene) {
        var owner = introduction.owner();
        var has = present(owner, scene.handoff());
        var verb = has.isPresent() && scene.handoff().state().isOwned() ? " has " : " had ";
        var notice = Notice.saying(
                scene,
                Scene.mention(scene.handoff().sender()) + ", " + scene.other(owner) + " of "
                        + scene.teamIn(introduction.stint()) + verb + scene.number() + ".");
        has.flatMap(Ownership::readBack).ifPresent(readBack -> notice.quoting("In their words", readBack.words()));
        notice.withTurnOnly();
        if (scene.handoff().waitsForSender()) {
            notice.offering(Press.ADD_DETAILS);
        } else if (scene.handoff().state() == State.ACKNOWLEDGED) {
            notice.offering(Press.NUDGE);
        }
        return notice.linked().rendered();
    }

    private static Optional<Ownership> present(PersonId owner, Handoff handoff) {
        return handoff.ownership().filter(o -> o.owner().equals(owner));
    }
}
