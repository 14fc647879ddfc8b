package dev.baton.slack.view;

import dev.baton.directory.Team;
import dev.baton.handoff.Move;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.ToAuthority;
import java.util.List;
import java.util.stream.Collectors;

/** A supervisor's DM: why they hear of it, and what they can do; later the same message shows who has it and how it ended. */
final class EscalationView implements MessageView<ToAuthority.Escalation> {
    private static final int MOST_NAMED = 3;

    @Override
    public Rendered render(ToAuthority.Escalation escalation, Scene scene) {
        var notice =
                Notice.saying(scene, lead(scene) + task(escalation.to(), scene)).withRequest();
        if (scene.handoff().state() == State.OPEN) {
            notice.offering(moves(escalation.to(), scene) ? Press.ACKNOWLEDGE : Press.NUDGE);
        }
        return notice.linked().rendered();
    }

    static String lead(Scene scene) {
        var who = Scene.mention(scene.handoff().sender()) + " handed off " + scene.number() + " to *" + scene.teamName()
                + "*";
        return scene.handoff().state() == State.OPEN
                ? who + ", and for " + scene.waited() + " nobody has taken it."
                : who + ", and you were told because nobody had taken it.";
    }

    private static String task(PersonId to, Scene scene) {
        if (scene.handoff().state() != State.OPEN) {
            return "";
        }
        if (moves(to, scene)) {
            return " Take it, or see to it that somebody else does.";
        }
        var others = scene.team().map(Team::supervisors).orElse(List.of()).stream()
                .limit(MOST_NAMED)
                .map(Scene::mention)
                .collect(Collectors.joining(", "));
        return " You are told as the supervisor of "
                + Scene.mention(scene.handoff().sender())
                + (others.isEmpty() ? "." : "; on the other side it is " + others + ".");
    }

    /** A supervisor of the team may take it; one of the sender's side may have the team reminded. */
    private static boolean moves(PersonId supervisor, Scene scene) {
        return Move.ACKNOWLEDGE.isPossibleIn(scene.handoff().state())
                && scene.team()
                        .filter(team -> team.supervisors().contains(supervisor))
                        .isPresent();
    }
}
