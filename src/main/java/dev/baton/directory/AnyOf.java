package dev.baton.directory;

import dev.baton.handoff.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Open whenever one of several is, for somebody who works in several teams; a day is a day of the first. */
record AnyOf(List<WorkingHours> several) implements Openings {
    AnyOf {
        several = List.copyOf(several);
        if (several.isEmpty()) {
            throw new IllegalArgumentException("one of none is never open");
        }
    }

    @Override
    public Optional<Opening> opening(Instant at) {
        return several.stream().flatMap(hours -> hours.opening(at).stream()).reduce(AnyOf::sooner);
    }

    @Override
    public Duration lengthOf(Span span) {
        return several.get(0).lengthOf(span);
    }

    private static Opening sooner(Opening one, Opening other) {
        var order = one.from().compareTo(other.from());
        return order < 0 || (order == 0 && one.isLongerThan(other)) ? one : other;
    }
}
