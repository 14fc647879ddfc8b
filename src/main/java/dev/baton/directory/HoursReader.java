package dev.baton.directory;

import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code hours:} of a team; one for a file, so that teams share the holidays of their region. */
final class HoursReader {
    private final ZoneId zoneOfWorkspace;
    private final Regions regions = new Regions();
    private final Form<Holidays> region = new Form<>(regions::find, typed -> "is no holiday region; " + guess(typed));

    HoursReader(ZoneId zoneOfWorkspace) {
        this.zoneOfWorkspace = zoneOfWorkspace;
    }

    // Two letters are too short to guess by slips of the pen: only the case may be wrong.
    private String guess(String typed) {
        var near = regions.near(typed);
        return near.stream()
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .map(region -> "did you mean " + Quoted.of(region) + "?")
                .orElse(
                        near.isEmpty()
                                ? "write a country such as DE, or a part of one such as DE-BY"
                                : Guess.list(near));
    }

    /** Around the clock where there are none; empty where they are faulty. */
    Optional<WorkingTime> read(Optional<Value> value) {
        return value.isEmpty()
                ? Optional.of(WorkingTime.aroundTheClock())
                : value.flatMap(v -> v.section("timezone", "days", "from", "to", "holidays"))
                        .flatMap(this::hours);
    }

    private Optional<WorkingTime> hours(Section section) {
        var zone =
                section.get("timezone").isEmpty() ? Optional.of(zoneOfWorkspace) : section.get("timezone", Form.ZONE);
        var days = section.need("days", "mon-fri").flatMap(HoursReader::days);
        var from = section.need("from", Form.TIME, "\"09:00\"");
        var to = section.need("to", Form.TIME, "\"17:00\"").filter(end -> isOtherThan(from, end, section));
        var holidays =
                section.get("holidays").isEmpty() ? Optional.of(Holidays.none()) : section.get("holidays", region);
        return zone.isPresent() && days.isPresent() && from.isPresent() && to.isPresent() && holidays.isPresent()
                ? Optional.of(new WorkingHours(zone.get(), days.get(), from.get(), to.get(), holidays.get()))
                : Optional.empty();
    }

    private static boolean isOtherThan(Optional<LocalTime> from, LocalTime to, Section section) {
        if (from.filter(to::equals).isEmpty()) {
            return true;
        }
        section.get("to")
                .ifPresent(v -> v.wrong(Quoted.of(to.toString())
                        + " is also when they start; write another time, or leave hours out for around the clock"));
        return false;
    }

    private static Optional<Set<DayOfWeek>> days(Value value) {
        if (value.isEmptyList()) {
            value.wrong("this names no day; write days, such as mon-fri");
        }
        if (!value.isList()) {
            return value.as(WorkDays.FORM);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        value.listOf(WorkDays.FORM).forEach(days::addAll);
        return Optional.<Set<DayOfWeek>>of(days).filter(all -> !all.isEmpty());
    }
}
