package dev.baton.slack;

import dev.baton.slack.view.Rendered;
import dev.baton.slack.view.Scene;
import dev.baton.slack.view.TeamsView;
import dev.baton.usecase.FindTeams;
import dev.baton.usecase.Roster;
import dev.baton.usecase.Stewards;
import java.time.InstantSource;
import java.util.Optional;

/** {@code /handoff teams}: the directory, and for stewards the way to keep it. */
record TeamsCommand(FindTeams teams, Stewards stewards, Roster roster, Scene.Names names, InstantSource time) {
    Rendered answer(Command command) {
        var toKeep = Optional.of(roster.inForce().register()).filter(register -> stewards.mayEdit(command.who()));
        return new TeamsView(names, time.instant(), toKeep).page(teams.all(command.who()), page(command.rest()));
    }

    private static int page(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 1;
    }
}
