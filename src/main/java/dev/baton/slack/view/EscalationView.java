package dev.baton.slack.view;

import dev.baton.handoff.Move;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.ToAuthority;

/** A supervisor's DM: why they hear of it, and what they can do; later the same message shows who has it and how it ended. */
final class EscalationView implements MessageView<ToAuthority.Escalation> {
    @Override
    public Rendered render(ToAuthority.Escalation escalation, Scene scene) {
        var notice = Notice.saying(scene, lead(scene)).withRequest();
        if (scene.handoff().state() == State.OPEN) {
            notice.offering(moves(escalation.to(), scene) ? Press.ACKNOWLEDGE : Press.NUDGE);
        }
        return notice.linked().rendered();
    }

    static String lead(Scene scene) {
        var who = Scene.mention(scene.handoff().sender()) + " handed off " + scene.number() + " to *" + scene.teamName()
                + "*";
        return scene.handoff().state() == State.OPEN
                ? who + ", and for " + scene.waited() + " of working time nobody has taken it."
                : who + ", and you were told because nobody had taken it.";
    }

    /** A supervisor of the team may take it; one of the sender's side may have the team reminded. */
    private static boolean moves(PersonId supervisor, Scene scene) {
        return Move.ACKNOWLEDGE.isPossibleIn(scene.handoff().state())
                && scene.team()
                        .filter(team -> team.supervisors().contains(supervisor))
                        .isPresent();
    }
}
