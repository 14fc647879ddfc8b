package dev.baton.slack.view;

import dev.baton.handoff.Closing;
import dev.baton.handoff.Note;
import dev.baton.handoff.State;
import dev.baton.handoff.ToSender;

/** The sender reads what was done, and says whether it is; once they have, the question is gone. */
final class ResolutionView implements MessageView<ToSender.Resolution> {
    @Override
    public Rendered render(ToSender.Resolution resolution, Scene scene) {
        var handoff = scene.handoff();
        var asked = handoff.reopened() == resolution.round() && handoff.state() == State.RESOLVED;
        if (handoff.reopened() != resolution.round()) {
            return Notice.saying(scene, scene.number() + " was said to be done, and you said that it is not.")
                    .withTurn()
                    .linked()
                    .rendered();
        }
        var by = handoff.lastWord().map(Note::by).map(scene::other).orElse(scene.teamName());
        var closing =
                handoff.circle().closing().filter(Closing::confirmed).filter(closed -> handoff.state() == State.CLOSED);
        var lead = Scene.mention(handoff.sender()) + ", " + by + " says that " + scene.number() + " is done.";
        var notice = Notice.saying(
                scene, lead + closing.map(c -> HowItWas.words(c, scene)).orElse(""));
        handoff.lastWord().ifPresent(note -> notice.quoting("What was done", note.words()));
        notice.withTurnOnly();
        closing.ifPresent(c -> HowItWas.asked(notice, c, scene));
        return (asked ? notice.offering(Press.CONFIRM).offering(Press.NOT_FIXED) : notice)
                .linked()
                .rendered();
    }
}
