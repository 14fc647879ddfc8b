package dev.baton.slack;

import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Scene;
import java.util.Optional;

/** People as they call themselves. */
record DisplayNames(Colleagues colleagues) implements Scene.Names {
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
