package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the sender hands off, in their words. Lengths are counted in characters as people see them in Slack's forms. */
public record Brief(String ask, String situation, String stake, Urgency urgency, Background background) {
    public static final int MAX_ASK = 150;
    public static final int MAX_SITUATION = 3000;
    public static final int MAX_STAKE = 300;
    public static final int MAX_TRIED = 1000;
    public static final int MAX_BEHALF = 150;
    public static final int MAX_ANSWER = 300;

    /** What may be left out: a wished date, what was tried, for whom, and the answers to the team's own questions. */
    public record Background(
            Optional<Instant> neededBy,
            Optional<String> triedSoFar,
            Optional<String> onBehalfOf,
            List<Answer> answers) {
        public Background {
            answers = List.copyOf(answers);
        }

        /** Nothing of it. */
        public static Background none() {
            return new Background(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** The team's question by its label, and what the sender answered. */
    public record Answer(String question, String text) {}

    public Brief {
        check(ask, MAX_ASK);
        check(situation, MAX_SITUATION);
        check(stake, MAX_STAKE);
    }

    private static void check(String text, int limit) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > limit) {
            throw new IllegalArgumentException("a brief's text has 1 to " + limit + " characters");
        }
    }
}
