package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;

/** The working time in which a handoff's clocks run: a team's hours, or all hours for an urgent handoff. Exact to the second. */
public interface WorkingTime {
    /** Every hour of every day; a day is 24 hours, a week seven days. */
    static WorkingTime aroundTheClock() {
        return new AroundTheClock();
    }

    /** The working time between two instants; zero where {@code to} is not after {@code from}. */
    Duration between(Instant from, Instant to);

    /** The earliest instant at which that much working time has passed since {@code from}; with zero, {@link #nextOpen}. */
    Instant after(Instant from, Duration working);

    /** The given instant where it is working time, else the next opening. */
    Instant nextOpen(Instant from);

    /** The beginning of the next working day; where all hours are working hours, a day later. */
    default Instant nextDay(Instant from) {
        return nextOpen(from.plus(Duration.ofDays(1)));
    }

    /** How long the span is on this clock: a day is one working day, a week its working days. */
    Duration lengthOf(Span span);

    /** The earliest instant at which the span has passed since {@code from}. */
    default Instant after(Instant from, Span span) {
        return after(from, lengthOf(span));
    }
}
