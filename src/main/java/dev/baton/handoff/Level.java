package dev.baton.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One step of an escalation policy: after that much working time spent open with the team, that authority is told. */
public record Level(Span after, Audience to) {
    /** Whom a level tells. */
    public enum Audience {
        TEAM_SUPERVISORS,
        SENDER_SUPERVISOR,
        PARTIES;

        /** As the file of teams and policies writes it, such as {@code team_supervisors}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The audience with that {@link #key()}. */
        public static Optional<Audience> ofKey(String key) {
            return Arrays.stream(values()).filter(a -> a.key().equals(key)).findFirst();
        }
    }
}
