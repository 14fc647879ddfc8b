package dev.baton.slack.view;

import dev.baton.directory.Team;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is worth knowing of a team before somebody hands off to it, on one line. */
final class TeamFacts {
    private TeamFacts() {}

    static String title(Team team) {
        return "*" + Inert.line(team.name()) + "* · <#" + team.channel() + ">";
    }

    /** @param onCall empty where it is nobody */
    static String words(Team team, String onCall, Instant now) {
        var targets = team.policy().targets();
        return Stream.of(
                        Optional.of(HoursNow.words(team.hours(), now)),
                        Optional.of(onCall).filter(who -> !who.isEmpty()).map(who -> "on call: " + who),
                        targets.acknowledgeWithin().map(span -> "acknowledges within " + span),
                        targets.resolveWithin().map(span -> "resolves within " + span))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
