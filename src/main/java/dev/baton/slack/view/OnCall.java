package dev.baton.slack.view;

import dev.baton.directory.Members;
import dev.baton.directory.Team;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whom a new card and a nudge notify: the people on call, else the user group, else nobody. Never the sender, and never
 * somebody who has left.
 */
final class OnCall {
    /** However many there are, the message stays short enough for Slack. */
    private static final int MOST = 20;

    private OnCall() {}

    /** Mentions with a space behind; empty once somebody has it. */
    static String mentions(Scene scene) {
        return mentions(scene, scene.handoff().sender());
    }

    /** The same, without the person who has just acted. */
    static String mentions(Scene scene, PersonId whoActed) {
        var mentions = scene.handoff().state() == State.OPEN
                ? scene.team().map(team -> of(team, scene, whoActed)).orElse("")
                : "";
        return mentions.isEmpty() ? "" : mentions + " ";
    }

    private static String of(Team team, Scene scene, PersonId whoActed) {
        return of(team, scene.names(), person -> !person.equals(scene.handoff().sender()) && !person.equals(whoActed));
    }

    /** Mentions of all of them; empty where there is nobody. */
    static String of(Team team, Scene.Names names) {
        return of(team, names, person -> true);
    }

    private static String of(Team team, Scene.Names names, Predicate<PersonId> who) {
        var onCall =
                team.onCall().stream().filter(person -> !names.hasLeft(person)).toList();
        if (!onCall.isEmpty()) {
            return onCall.stream().filter(who).limit(MOST).map(Scene::mention).collect(Collectors.joining(" "));
        }
        return team.members() instanceof Members.OfUserGroup rule
                ? "<!subteam^" + rule.group().value() + ">"
                : "";
    }
}
