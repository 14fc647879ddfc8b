package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which team handles something, how to reach it and whether it is at work, with a button to hand off.
 *
 * @param words what was asked, as it was typed
 */
public record WhoView(String words, Scene.Names names, Instant now) {
    private static final int MOST_NAMES = 20;
    private static final int ECHO = 100;

    /** The teams that may be meant by the words, the likeliest first. */
    public Rendered found(List<Directory.Match> matches) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (var match : matches) {
            var team = match.team();
            blocks.add(Pieces.says(TeamFacts.title(team)));
            team.reachUs().ifPresent(reach -> blocks.add(Pieces.quotes(List.of(new Pieces.Quote("", reach)))));
            blocks.add(Pieces.notes(facts(team)));
            var ask = match.saysMore() ? words : "";
            var button = Pieces.button(Press.HAND_OFF, Buttons.value(team.key(), ask));
            blocks.add(Pieces.buttons(List.of(button)));
        }
        var text = matches.stream().map(match -> sentence(match.team())).collect(Collectors.joining("\n"));
        return new Rendered(text, blocks);
    }

    /** No team says that it handles this; or nothing was asked. */
    public Rendered none(List<Team> known) {
        var lead = words.isEmpty()
                ? "Who does what? Name it: `/handoff who refund`."
                : "No team says that it handles “" + Inert.line(Inert.cut(words, ECHO)) + "”.";
        return Rendered.words(known.isEmpty() ? lead : lead + "\nThe teams are " + names(known) + ".");
    }

    private static String names(List<Team> teams) {
        var names = teams.stream()
                .limit(MOST_NAMES)
                .map(team -> "*" + Inert.line(team.name()) + "*")
                .collect(Collectors.joining(", "));
        return teams.size() > MOST_NAMES ? names + " and " + (teams.size() - MOST_NAMES) + " more" : names;
    }

    private String sentence(Team team) {
        var reach = team.reachUs().map(words -> " " + Inert.line(words)).orElse("");
        return TeamFacts.title(team) + reach + " " + facts(team) + ".";
    }

    private String facts(Team team) {
        return TeamFacts.words(team, OnCall.of(team, names), now);
    }
}
