package dev.baton.slack;

import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Scene;
import java.util.Optional;

/** The names in one message: a few, and none any more once Slack does not answer, since somebody waits for them. */
final class FewNames implements Scene.Names {
    private static final int MOST = 10;

    private final Scene.Names names;
    private int left = MOST;

    FewNames(Scene.Names names) {
        this.names = names;
    }

    @Override
    public Optional<String> of(PersonId person) {
        if (left == 0) {
            return Optional.empty();
        }
        var name = names.of(person);
        left = name.isPresent() ? left - 1 : 0;
        return name;
    }
}
