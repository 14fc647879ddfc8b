package dev.baton.directory;

import dev.baton.handoff.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a team works: on these days of the week, from one local time to another, except on holidays. Where {@code to} is
 * earlier than {@code from} the window runs over midnight and belongs to the day on which it starts, whose holiday drops
 * all of it.
 *
 * <p>A window lasts as long as really passes between its two local times. A local time that daylight saving skips is
 * moved on by the length of the jump, one that comes twice is the first of the two, as {@link ZonedDateTime#of} has it;
 * a day that a zone skips altogether has no window. {@code 1d} is the nominal length of the window.
 *
 * <p>Working time lies between the years 1970 and 2099. A deadline that it never reaches is {@code 2100-01-03}, however
 * far away; a negative working time counts as none.
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to, Holidays holidays)
        implements Openings {
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate AFTER_LAST_DAY = LocalDate.of(2100, 1, 1);

    public WorkingHours {
        if (days.isEmpty() || from.equals(to)) {
            throw new IllegalArgumentException("working hours have a day, and end at another time than they start");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    @Override
    public Duration lengthOf(Span span) {
        var sameDay = Duration.between(from, to);
        return span.of(isOverMidnight() ? sameDay.plusDays(1) : sameDay, days.size());
    }

    @Override
    public boolean isOpen(Instant at) {
        return Openings.super.isOpen(at);
    }

    @Override
    public Optional<Opening> opening(Instant at) {
        if (!at.isBefore(NEVER)) {
            return Optional.empty();
        }
        for (var day = firstDayFor(at); day.isBefore(AFTER_LAST_DAY); day = day.plusDays(1)) {
            if (isWorked(day)) {
                var start = later(instant(day, from), at);
                var end = instant(isOverMidnight() ? day.plusDays(1) : day, to);
                if (start.isBefore(end)) {
                    return Optional.of(new Opening(start, end));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Instant nextDay(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        var isOfYesterday = isOverMidnight() && local.toLocalTime().isBefore(to);
        var day = local.toLocalDate().plusDays(isOfYesterday ? 0 : 1);
        while (!isWorked(day) && day.isBefore(AFTER_LAST_DAY)) {
            day = day.plusDays(1);
        }
        return nextOpen(instant(day, from));
    }

    /** When the stretch of working time that this instant lies in ends; empty where it lies in none. */
    public Optional<Instant> openUntil(Instant at) {
        return opening(at).filter(o -> o.from().equals(at)).map(Opening::to);
    }

    // Two days back: a window can run over midnight, and over a day that the zone skips.
    private LocalDate firstDayFor(Instant at) {
        var day = later(at, Instant.EPOCH).atZone(zone).toLocalDate().minusDays(2);
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    private boolean isWorked(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && !holidays.on(day)
                && day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private boolean isOverMidnight() {
        return to.isBefore(from);
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
