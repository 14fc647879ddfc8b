package dev.baton.slack.view;

import dev.baton.handoff.HandoffId;
import dev.baton.handoff.TeamKey;
import java.util.Optional;

/** What a button carries: the handoff, and the mark of the message that it stands on. */
public final class Buttons {
    /** In the 2,000 units that Slack takes as a value, of which a character may take two. */
    private static final int LONGEST_ASK = 900;

    private Buttons() {}

    static String value(Scene scene) {
        return scene.handoff().id() + " " + scene.mark();
    }

    /** What a button that opens the form carries: the team, and as much of the ask as there is room for. */
    static String value(TeamKey team, String ask) {
        return (team + " " + Inert.cut(ask, LONGEST_ASK)).strip();
    }

    /** Whom a button that opens the form hands off to, and what is asked of them; may be nothing yet. */
    public record Wanted(TeamKey team, String ask) {
        /** Reads the button's value; empty where it is none of Baton's. */
        public static Optional<Wanted> parse(String value) {
            var parts = value.split(" ", 2);
            return Optional.of(parts[0])
                    .filter(TeamKey::isValid)
                    .map(key -> new Wanted(new TeamKey(key), parts.length > 1 ? parts[1] : ""));
        }
    }

    /** The handoff that a button's value names. */
    public static Optional<HandoffId> handoff(String value) {
        return HandoffId.parse(value.split(" ", 2)[0]);
    }
}
