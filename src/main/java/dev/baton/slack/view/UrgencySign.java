package dev.baton.slack.view;

import dev.baton.handoff.Handoff;

/** How pressing it is, as a sign and in a word; nothing for a normal one. */
final class UrgencySign {
    private UrgencySign() {}

    static String of(Handoff handoff) {
        return switch (handoff.brief().urgency()) {
            case NORMAL -> "";
            case HIGH -> ":large_orange_circle: High · ";
            case URGENT -> ":red_circle: Urgent · ";
        };
    }
}
