package dev.baton.slack.view;

import dev.baton.handoff.HandoffId;
import java.util.Optional;

/** What a button carries: the handoff, and the mark of the message that it stands on. */
public final class Buttons {
    private Buttons() {}

    static String value(Scene scene) {
        return scene.handoff().id() + " " + scene.mark();
    }

    /** The handoff that a button's value names. */
    public static Optional<HandoffId> handoff(String value) {
        return HandoffId.parse(value.split(" ", 2)[0]);
    }
}
