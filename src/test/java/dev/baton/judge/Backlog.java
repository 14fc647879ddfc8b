package dev.baton.judge;

import dev.baton.outbox.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What waits when a trouble ends. Where Slack may have told less than it should, each reminder is preceded by a look at its
 * card, and Slack lets no more of them through than it does: so much time is no lateness of Baton's.
 */
final class Backlog {
    private static final Set<Kind> LOOKED_AT_FIRST = Set.of(Kind.NUDGE, Kind.ESCALATION, Kind.KEEP_WARM);
    private static final Duration A_LOOK = Lane.paceOf(Lane.ofThreads()).interval();

    private final List<Wait> waits;

    private record Wait(Instant due, Instant stood) {}

    Backlog(List<Handed> handed, List<Seen> seen) {
        Map<String, Instant> stood = seen.stream()
                .filter(one -> LOOKED_AT_FIRST.contains(one.kind()))
                .collect(Collectors.toMap(
                        one -> one.kind() + one.subject(),
                        Seen::stood,
                        (one, other) -> one.isBefore(other) ? one : other));
        waits = handed.stream()
                .flatMap(one -> one.intents().stream())
                .filter(intent -> LOOKED_AT_FIRST.contains(intent.kind()) && intent.wanted())
                .map(intent ->
                        new Wait(intent.due(), stood.getOrDefault(intent.kind() + intent.subject(), Instant.MAX)))
                .toList();
    }

    /** The trouble, until what waited at its end may be out. */
    Excuses.Span drained(Excuses.Span trouble) {
        var waiting = waits.stream()
                .filter(wait ->
                        !wait.due().isAfter(trouble.to()) && wait.stood().isAfter(trouble.to()))
                .count();
        return new Excuses.Span(trouble.from(), trouble.to().plus(A_LOOK.multipliedBy(waiting)), trouble.what());
    }
}
