package dev.baton.slack.view;

import dev.baton.directory.Members;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.State;
import java.util.stream.Collectors;

/** Whom a new card and a nudge notify: the people on call, else the user group, else nobody. Never the sender. */
final class OnCall {
    /** However many there are, the message stays short enough for Slack. */
    private static final int MOST = 20;

    private OnCall() {}

    /** Mentions with a space behind; empty once somebody has it. */
    static String mentions(Scene scene) {
        var mentions = scene.handoff().state() == State.OPEN
                ? scene.team().map(team -> of(team, scene.handoff())).orElse("")
                : "";
        return mentions.isEmpty() ? "" : mentions + " ";
    }

    private static String of(Team team, Handoff handoff) {
        if (!team.onCall().isEmpty()) {
            return team.onCall().stream()
                    .filter(person -> !person.equals(handoff.sender()))
                    .limit(MOST)
                    .map(Scene::mention)
                    .collect(Collectors.joining(" "));
        }
        return team.members() instanceof Members.OfUserGroup rule
                ? "<!subteam^" + rule.group().value() + ">"
                : "";
    }
}
