package dev.baton.followup;

import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a reader's daily digest goes out: from {@code at} on in their own time zone, Monday to Friday, never before and not
 * on a holiday of theirs; one that is more than an hour late is left out.
 *
 * @param hours the working time of the teams that they belong to or supervise
 */
public record DigestTime(LocalTime at, ZoneId zone, WorkingTime hours) {
    private static final Duration LATEST = Duration.ofHours(1);

    /** The local day whose digest may go out now. */
    public Optional<LocalDate> dayDueAt(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return Stream.of(today, today.minusDays(1))
                .filter(this::isWorkday)
                .filter(day -> isDue(day.atTime(at).atZone(zone).toInstant(), now))
                .findFirst();
    }

    /** The working day before, whose doings the digest of that day tells. */
    public LocalDate workdayBefore(LocalDate day) {
        var before = day.minusDays(1);
        return isWorkday(before) ? before : workdayBefore(before);
    }

    private static boolean isDue(Instant start, Instant now) {
        return !now.isBefore(start) && now.isBefore(start.plus(LATEST));
    }

    private boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Nobody works, who did on that day of the week before or will after. */
    private boolean isHoliday(LocalDate day) {
        return !isWorked(day) && (isWorked(day.minusWeeks(1)) || isWorked(day.plusWeeks(1)));
    }

    private boolean isWorked(LocalDate day) {
        var start = day.atStartOfDay(zone).toInstant();
        return hours.nextOpen(start).isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
