package dev.baton.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Some working hours, some days to look at and some holidays in them, all drawn from one seed. */
final class AnyHours {
    static final int DAYS = 12;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "America/Nuuk",
            "Africa/Cairo",
            "UTC");

    private final Random random;
    final Instant start;
    final WorkingHours hours;
    final MinuteByMinute slow;

    AnyHours(long seed) {
        random = new Random(seed);
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        start = start(zone);
        var days = days();
        var from = time();
        var to = timeOtherThan(from);
        var holidays = holidays();
        hours = new WorkingHours(zone, days, from, to, new Holidays("TEST", year -> holidays));
        slow = new MinuteByMinute(zone, days, from, to, holidays, start, DAYS);
    }

    /** Half of the time some days before the clocks change. */
    private Instant start(ZoneId zone) {
        var first = LocalDate.of(1985, 1, 1).toEpochDay();
        var last = LocalDate.of(2035, 1, 1).toEpochDay();
        var any = Instant.ofEpochSecond((first + random.nextInt((int) (last - first))) * 86_400);
        if (zone.getId().equals("Pacific/Apia") && random.nextBoolean()) {
            return Instant.parse("2011-12-26T00:00:00Z").plusSeconds(random.nextInt(4 * 24 * 60) * 60L);
        }
        var change = random.nextBoolean() ? zone.getRules().nextTransition(any) : null;
        return change == null ? any : change.getInstant().minusSeconds(random.nextInt(8 * 24 * 60) * 60L);
    }

    private EnumSet<DayOfWeek> days() {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                days.add(day);
            }
        }
        return days;
    }

    /** Often in the small hours, where clocks jump. */
    private LocalTime time() {
        return LocalTime.MIDNIGHT.plusMinutes(
                random.nextBoolean() ? random.nextInt(24 * 60) : random.nextInt(17) * 15L);
    }

    private LocalTime timeOtherThan(LocalTime from) {
        var to = time();
        return to.equals(from) ? to.plusMinutes(1) : to;
    }

    private Set<LocalDate> holidays() {
        var holidays = new HashSet<LocalDate>();
        for (var count = random.nextInt(4); count > 0; count--) {
            holidays.add(LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(random.nextInt(DAYS)));
        }
        return holidays;
    }

    /** A second of these days. */
    Instant instant() {
        return start.plusSeconds(random.nextInt(DAYS * 86_400));
    }

    /** A working duration that fits between the instant and the end of these days. */
    Duration durationFrom(Instant at) {
        return Duration.ofSeconds(
                random.nextInt((int) slow.between(at, slow.end()).toSeconds() + 1));
    }
}
