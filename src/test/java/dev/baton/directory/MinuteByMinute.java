package dev.baton.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Set;

/**
 * Working hours as a slow clock would count them: one bit for each minute of some days, set from the zone's table of
 * offsets alone. Shares no code and no idea with {@link WorkingHours}.
 */
final class MinuteByMinute {
    private final BitSet open = new BitSet();
    private final Instant start;
    private final Instant end;

    MinuteByMinute(
            ZoneId zone,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            Set<LocalDate> holidays,
            Instant start,
            int daysLong) {
        this.start = start;
        this.end = start.plus(Duration.ofDays(daysLong));
        var first = LocalDate.ofInstant(start, zone).minusDays(4);
        for (var day = first; day.isBefore(first.plusDays(daysLong + 8L)); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && !holidays.contains(day) && exists(day, zone)) {
                var until = from.isBefore(to) ? day : day.plusDays(1);
                open(second(day.atTime(from), zone), second(until.atTime(to), zone));
            }
        }
    }

    private void open(long fromSecond, long toSecond) {
        for (var second = fromSecond; second < toSecond; second += 60) {
            if (second >= start.getEpochSecond() && second < end.getEpochSecond()) {
                open.set((int) ((second - start.getEpochSecond()) / 60));
            }
        }
    }

    /** A day exists where some minute of it is shown by a clock on the wall. */
    private static boolean exists(LocalDate day, ZoneId zone) {
        for (var minute = 0; minute < 24 * 60; minute++) {
            if (!zone.getRules()
                    .getValidOffsets(day.atStartOfDay().plusMinutes(minute))
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static long second(LocalDateTime shown, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(shown);
        var offset = offsets.isEmpty() ? rules.getTransition(shown).getOffsetBefore() : offsets.get(0);
        return shown.toEpochSecond(offset);
    }

    Instant end() {
        return end;
    }

    boolean isOpen(Instant at) {
        return open.get((int) (second(at) / 60));
    }

    Duration between(Instant from, Instant to) {
        var seconds = 0L;
        for (var at = second(from); at < second(to); at = nextMinute(at)) {
            seconds += open.get((int) (at / 60)) ? Math.min(nextMinute(at), second(to)) - at : 0;
        }
        return Duration.ofSeconds(seconds);
    }

    /** The first second at which that much has passed; the end of these days where it never does. */
    Instant after(Instant from, Duration working) {
        var left = working.toSeconds();
        for (var at = second(from); at < second(end); at = nextMinute(at)) {
            if (open.get((int) (at / 60))) {
                if (left <= nextMinute(at) - at) {
                    return start.plusSeconds(at + left);
                }
                left -= nextMinute(at) - at;
            }
        }
        return end;
    }

    private long second(Instant at) {
        return at.getEpochSecond() - start.getEpochSecond();
    }

    private static long nextMinute(long second) {
        return (second / 60 + 1) * 60;
    }
}
