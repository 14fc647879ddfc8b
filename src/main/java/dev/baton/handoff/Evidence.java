package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a handoff went, for somebody who has to show it: what was asked, the way through the teams, every entry of the record
 * that this reader may see, what became of every message, and on whom it waited for how long.
 *
 * @param isInner whether it holds what was said inside the team
 * @param stays the teams, the first first
 * @param waited working time, by the clock of the team that it stood with
 * @param card where the card of the present team stands
 * @param line where the sender's line begins
 */
public record Evidence(
        Handoff handoff,
        Instant asOf,
        boolean isInner,
        List<Stay> stays,
        List<Entry> entries,
        List<Told> messages,
        Map<Side, Duration> waited,
        Optional<ThreadRef> card,
        Optional<ThreadRef> line) {

    /** On whom it waited. */
    public enum Side {
        TEAM,
        SENDER,
        VENDOR,
        DATE;

        /** Whom an owner waits for, as the record says it: {@code on the vendor, until …}. */
        static Side of(String words) {
            return Arrays.stream(values())
                    .filter(side -> words.startsWith("on the " + side.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(TEAM);
        }
    }

    /**
     * A time with one team.
     *
     * @param left how it went on to the next; empty while it stands there
     * @param waited the team's working time on the team itself
     */
    public record Stay(TeamKey team, Instant from, Optional<Hop> left, Duration waited) {}

    /**
     * A message that was to be said, and what became of it.
     *
     * @param what as the record calls it
     * @param due when it was to be said first
     * @param steps what the record holds of it
     * @param where it stands
     */
    public record Told(
            String what, Message message, Instant due, Fate fate, List<Entry> steps, Optional<ThreadRef> where) {
        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** What became of a message. */
    public enum Fate {
        ON_ITS_WAY,
        SHOWN,
        FAILED,
        DROPPED,
        IN_DOUBT
    }

    public Evidence {
        stays = List.copyOf(stays);
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
        waited = Map.copyOf(waited);
    }
}
