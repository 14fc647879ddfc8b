package dev.baton.slack;

import dev.baton.directory.Team;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.DigestView;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.Lists;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.FindHandoffs;
import dev.baton.usecase.ReadDigest;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands that only tell, and write nothing. */
final class ReadCommands {
    private final FindHandoffs find;
    private final ReadDigest digest;
    private final Scenes scenes;

    ReadCommands(FindHandoffs find, ReadDigest digest, Scenes scenes) {
        this.find = find;
        this.digest = digest;
        this.scenes = scenes;
    }

    Map<String, Commands.Answering> byWord() {
        return Map.of(
                "mine", command -> Rendered.words(mine(command)),
                "team", command -> Rendered.words(team(command)),
                "status", command -> Rendered.words(status(command)),
                "digest", this::digest);
    }

    private Rendered digest(Command command) {
        return new DigestView(digest.run(command.who()), scenes::of).answer();
    }

    private String mine(Command command) {
        return list("What you sent or have", find.mine(command.who()), "Nothing of yours is under way.");
    }

    private String team(Command command) {
        var teams = find.teamsOf(command.who());
        return teams.isEmpty()
                ? "You are in none of the teams that Baton knows."
                : teams.stream().map(team -> list(team, command)).collect(Collectors.joining("\n\n"));
    }

    private String list(Team team, Command command) {
        var name = Inert.line(team.name());
        return list("With " + name, find.with(team, command.who()), "Nothing stands with " + name + ".");
    }

    private String list(String title, FindHandoffs.Listed listed, String ifNone) {
        return Lists.list(title, listed.first().stream().map(scenes::of).toList(), listed.more(), ifNone);
    }

    private String status(Command command) {
        var id = command.number();
        if (id.isEmpty()) {
            return "Which one? Give its number: `/handoff status H-12`. `/handoff mine` lists yours.";
        }
        return find.forPerson(id.get(), command.who())
                .map(found -> Lists.status(scenes.of(found)))
                .orElseGet(() -> Answers.noSuch(id.get()));
    }
}
