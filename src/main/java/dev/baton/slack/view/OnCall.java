package dev.baton.slack.view;

import dev.baton.directory.Members;
import dev.baton.directory.Team;
import dev.baton.handoff.State;
import java.util.stream.Collectors;

/**
 * Whom a new card and a nudge notify: the people on call, else the user group, else nobody. Never the sender, and never
 * somebody who has left.
 */
final class OnCall {
    private OnCall() {}

    /** Mentions with a space behind; empty once somebody has it. */
    static String mentions(Scene scene) {
        var mentions = scene.handoff().state() == State.OPEN
                ? scene.team().map(team -> of(team, scene)).orElse("")
                : "";
        return mentions.isEmpty() ? "" : mentions + " ";
    }

    private static String of(Team team, Scene scene) {
        var onCall = team.onCall().stream()
                .filter(person -> !scene.names().hasLeft(person))
                .toList();
        if (!onCall.isEmpty()) {
            return onCall.stream()
                    .filter(person -> !person.equals(scene.handoff().sender()))
                    .map(Scene::mention)
                    .collect(Collectors.joining(" "));
        }
        return team.members() instanceof Members.OfUserGroup rule
                ? "<!subteam^" + rule.group().value() + ">"
                : "";
    }
}
