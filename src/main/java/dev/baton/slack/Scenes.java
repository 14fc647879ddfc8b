package dev.baton.slack;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Filed;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.WorkingTime;
import dev.baton.slack.view.Scene;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what a message about a handoff is rendered from. */
final class Scenes {
    private final Supplier<Directory> directory;
    private final Scene.Names names;
    private final InstantSource time;
    private final String workspaceUrl;

    Scenes(Supplier<Directory> directory, Scene.Names names, InstantSource time, String workspaceUrl) {
        this.directory = directory;
        this.names = names;
        this.time = time;
        this.workspaceUrl = workspaceUrl;
    }

    /** For a list or an answer. */
    Scene of(Handoff handoff, Optional<ThreadRef> card) {
        return of(handoff, card, Scene.Manner.NEW, "");
    }

    Scene of(Filed filed) {
        return of(filed.handoff(), filed.card());
    }

    Scene of(Handoff handoff, Optional<ThreadRef> card, Scene.Manner manner, String mark) {
        var team = directory.get().lastKnown(handoff.team());
        var hours = team.map(Team::hours).orElseGet(WorkingTime::aroundTheClock);
        return new Scene(
                handoff,
                new KnownTeams(directory.get()),
                handoff.clock(hours),
                time.instant(),
                names,
                new Scene.CardLink(workspaceUrl, card),
                manner,
                mark);
    }

    private record KnownTeams(Directory directory) implements Scene.Teams {
        @Override
        public Optional<Team> of(TeamKey key) {
            return directory.lastKnown(key);
        }

        @Override
        public List<Team> all() {
            return directory.teams();
        }
    }
}
