package dev.baton.slack;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Team;
import dev.baton.handoff.Filed;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.WorkingTime;
import dev.baton.slack.view.Scene;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what a message about a handoff is rendered from. */
final class Scenes {
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;
    private final InstantSource time;
    private final String workspaceUrl;

    Scenes(Supplier<Directory> directory, Colleagues colleagues, InstantSource time, String workspaceUrl) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.time = time;
        this.workspaceUrl = workspaceUrl;
    }

    /** For a list or an answer. */
    Scene of(Handoff handoff, Optional<ThreadRef> card) {
        return of(handoff, card, false, "");
    }

    Scene of(Filed filed) {
        return of(filed.handoff(), filed.card());
    }

    Scene of(Handoff handoff, Optional<ThreadRef> card, boolean edit, String mark) {
        var team = directory.get().lastKnown(handoff.team());
        var hours = team.map(Team::hours).orElseGet(WorkingTime::aroundTheClock);
        return new Scene(
                handoff,
                team,
                handoff.clock(hours),
                time.instant(),
                new Known(colleagues),
                new Scene.CardLink(workspaceUrl, card),
                edit,
                mark);
    }

    private record Known(Colleagues colleagues) implements Scene.Names {
        @Override
        public Optional<String> of(PersonId person) {
            try {
                return Optional.of(colleagues.profile(person).displayName());
            } catch (LookupFailed slackIsSilent) {
                return Optional.empty();
            }
        }

        @Override
        public boolean hasLeft(PersonId person) {
            return colleagues.hasLeft(person);
        }
    }
}
