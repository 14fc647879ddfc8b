package dev.baton.slack.view;

import dev.baton.handoff.Move;
import dev.baton.handoff.ToSender;

/** The first message of the sender's line: what was sent, and where it stands. */
final class LineView implements MessageView<ToSender.Line> {
    @Override
    public Rendered render(ToSender.Line line, Scene scene) {
        var notice = Notice.saying(scene, lead(scene)).withRequest();
        if (Move.CANCEL.isPossibleIn(scene.handoff().state())) {
            notice.offering(Press.ADD_DETAILS).offering(Press.CANCEL);
        }
        return notice.linked().rendered();
    }

    private static String lead(Scene scene) {
        var to = scene.number() + " to *" + scene.teamName() + "*. What ";
        return scene.handoff()
                .line()
                .map(thread -> scene.onCard(scene.handoff().sender()) + " handed this off as " + to
                        + "is said in this thread reaches them.")
                .orElse("You handed off " + to + "you reply in this thread reaches them.");
    }
}
