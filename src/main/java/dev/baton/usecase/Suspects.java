package dev.baton.usecase;

import dev.baton.handoff.Finding;
import dev.baton.handoff.Slip;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers since when a row has been seen standing still, where the row itself does not tell. */
final class Suspects {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Map<Finding.Key, Instant> seenSince = Map.of();

    /** Those that stand still for too long by now, with since when. */
    List<Finding> overdue(List<Finding> suspects, Instant realNow) {
        Map<Finding.Key, Instant> seen = new HashMap<>();
        suspects.forEach(s -> seen.put(s.key(), seenSince.getOrDefault(s.key(), realNow)));
        seenSince = seen;
        return suspects.stream()
                .map(s -> tellsNoTime(s.slip()) ? s.since(seen.getOrDefault(s.key(), realNow)) : s)
                .filter(s -> !tellsNoTime(s.slip()) || !s.since().plus(PATIENCE).isAfter(realNow))
                .toList();
    }

    private static boolean tellsNoTime(Slip slip) {
        return slip == Slip.MESSAGE_OUT_OF_DATE || slip == Slip.HOME_NOT_DRAWN;
    }
}
