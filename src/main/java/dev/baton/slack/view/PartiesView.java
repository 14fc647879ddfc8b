package dev.baton.slack.view;

import dev.baton.directory.Members;
import dev.baton.directory.Team;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.ToAuthority;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one conversation in which the parties meet. */
final class PartiesView implements MessageView<ToAuthority.Parties> {
    @Override
    public Rendered render(ToAuthority.Parties parties, Scene scene) {
        var open = scene.handoff().state() == State.OPEN;
        var notice = Notice.saying(scene, EscalationView.lead(scene) + (open ? task(parties, scene) : ""))
                .withRequest();
        return (open ? notice.offering(Press.ACKNOWLEDGE) : notice).linked().rendered();
    }

    private static String task(ToAuthority.Parties parties, Scene scene) {
        var roles = parties.people().stream()
                .filter(person -> !person.equals(scene.handoff().sender()))
                .flatMap(person -> role(person, scene).stream())
                .collect(Collectors.joining(", "));
        return (roles.isEmpty() ? "" : " " + roles + ".")
                + " Agree here on who takes it; what you say here stays here.";
    }

    /** Why somebody is in it, since they may never have heard of one another; empty where the directory does not tell. */
    private static Optional<String> role(PersonId person, Scene scene) {
        return scene.team().flatMap(team -> role(person, team, scene)).map(role -> Scene.mention(person) + " " + role);
    }

    private static Optional<String> role(PersonId person, Team team, Scene scene) {
        if (team.supervisors().contains(person)) {
            return Optional.of("supervises " + scene.teamName());
        }
        if (team.onCall().contains(person)) {
            return Optional.of("is on call there");
        }
        if (team.members() instanceof Members.Listed listed && listed.people().contains(person)) {
            return Optional.of("works there");
        }
        return team.onCall().isEmpty() && team.members() instanceof Members.OfUserGroup
                ? Optional.empty()
                : Optional.of("supervises " + Scene.mention(scene.handoff().sender()));
    }
}
