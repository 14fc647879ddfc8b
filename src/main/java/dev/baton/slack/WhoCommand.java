package dev.baton.slack;

import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Rendered;
import dev.baton.slack.view.Scene;
import dev.baton.slack.view.WhoView;
import dev.baton.usecase.FindTeams;
import java.time.InstantSource;

/** {@code /handoff who <words>}: which team handles it. */
record WhoCommand(FindTeams teams, Scene.Names names, InstantSource time) {
    /** A channel is surest as Slack writes it; a name may hold what Slack escapes. */
    Rendered answer(Command command) {
        var words = PlainWords.of(command.rest());
        var found = teams.by(command.rest().startsWith("<#") ? command.rest() : words, command.who());
        var view = new WhoView(words, names, time.instant());
        return found.isEmpty() ? view.none(teams.all(command.who())) : view.found(found);
    }
}
