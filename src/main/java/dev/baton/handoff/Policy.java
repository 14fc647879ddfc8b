package dev.baton.handoff;

import java.util.List;
import java.util.Optional;

/**
 * How a team is reminded and when a handoff climbs: snapshot at submit, so that a later edit changes nothing under way.
 * Only {@code nudgeAfter} is required of whoever writes one; {@link #Policy(Span)} fills in the rest as documented.
 */
public record Policy(
        Span nudgeAfter,
        Span nudgeEvery,
        List<Level> levels,
        Targets targets,
        Span closeAfter,
        Optional<Span> lapseAfter) {
    /** Silence after a resolve that closes a handoff where the policy says nothing. */
    public static final Span DEFAULT_CLOSE_AFTER = new Span(3, Span.Unit.DAYS);

    /** The agreed times (OLA): to acknowledge and to resolve count from submit, to connect from the acknowledge. */
    public record Targets(Optional<Span> acknowledgeWithin, Span connectWithin, Optional<Span> resolveWithin) {}

    public Policy {
        levels = List.copyOf(levels);
    }

    /** The policy that says only when to nudge: the same again for every further nudge and for connecting, no levels. */
    public Policy(Span nudgeAfter) {
        this(
                nudgeAfter,
                nudgeAfter,
                List.of(),
                new Targets(Optional.empty(), nudgeAfter, Optional.empty()),
                DEFAULT_CLOSE_AFTER,
                Optional.empty());
    }
}
