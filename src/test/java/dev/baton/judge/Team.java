package dev.baton.judge;

import java.time.Duration;
import java.util.Optional;

/** One of the teams that work is handed to, with the one person who hands work to it, its one member and their boss. */
record Team(int number) {
    static final int COUNT = 16;
    static final Duration NUDGE_AFTER = Duration.ofSeconds(3);
    private static final Duration ESCALATE_AFTER = Duration.ofSeconds(6);

    /** For every fourth team; so that edits, which Slack takes once in 1.2 seconds, are not all that there is. */
    Optional<Duration> escalateAfter() {
        return number % 4 == 0 ? Optional.of(ESCALATE_AFTER) : Optional.empty();
    }

    String key() {
        return "team" + number;
    }

    String name() {
        return "Team " + number;
    }

    String channel() {
        return "C0TEAM" + number;
    }

    String sender() {
        return "U0SENDER" + number;
    }

    String member() {
        return "U0MEMBER" + number;
    }

    String memberName() {
        return "@Member" + number;
    }

    String boss() {
        return "U0BOSS" + number;
    }

    /** Its part of the file of teams. */
    String yaml() {
        return "  " + key() + ": {name: " + name() + ", channel: " + channel() + ", members: [" + member()
                + "], supervisors: [" + boss() + "], policy: "
                + (escalateAfter().isPresent() ? "escalated" : "nudged")
                + "}\n";
    }

    static String policies() {
        var nudges = "nudge_after: " + NUDGE_AFTER.toSeconds() + "s, nudge_every: 24h";
        return "policies:\n  nudged: {" + nudges + "}\n  escalated: {" + nudges + ", escalate: [{after: "
                + ESCALATE_AFTER.toSeconds() + "s, to: team_supervisors}]}\n";
    }
}
