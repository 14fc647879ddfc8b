package dev.baton.planted.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps every rule, as near to a breach as can be. */
public final class Innocent {
    private static final Map<String, Set<String>> WORDS = Map.of("a", Set.of());

    /** With a switch, for the array that the compiler makes for it. */
    public enum Kind {
        ONE,
        OTHER
    }

    Instant now(Clock given, Kind kind) {
        return switch (kind) {
            case ONE -> Instant.now(given);
            case OTHER -> Instant.EPOCH.plusSeconds(List.copyOf(WORDS.keySet()).size());
        };
    }
}
