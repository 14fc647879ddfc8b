package dev.baton.handoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody reads in their Home, the most urgent first.
 *
 * @param mine what waits for them by name: what they own, what they are asked to confirm, what is new to who is on call
 * @param awaited what they sent and others have to move
 * @param teams what else stands with their teams, and what the people whom they supervise wait for
 */
public record Home(Occasion occasion, Part mine, Part awaited, Part teams) {
    /** What there is to say besides the lists. */
    public enum Occasion {
        /** No team is named yet, and this person can change that. */
        TO_SET_UP,
        /** No team is named yet. */
        NOT_SET_UP,
        /** Nothing has ever been theirs. */
        FIRST_VISIT,
        USUAL
    }

    /** One handoff, and the one move by which this person can bring it on. */
    public record Row(Filed filed, Optional<Move> move) {}

    /** Those that are shown, and how many more there are. */
    public record Part(List<Row> rows, int more) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** All that are shown. */
    public Stream<Handoff> handoffs() {
        return Stream.of(mine, awaited, teams)
                .flatMap(part -> part.rows().stream())
                .map(row -> row.filed().handoff());
    }
}
