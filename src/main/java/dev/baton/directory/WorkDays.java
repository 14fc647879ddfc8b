package dev.baton.directory;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days of the week as people write them: {@code mon-fri}, {@code sun-thu}, {@code mon,wed,fri}. */
final class WorkDays {
    static final Form<Set<DayOfWeek>> FORM = new Form<>(
            WorkDays::parse,
            "is no days of the week; write mon, tue, wed, thu, fri, sat, sun, as mon-fri or [mon, wed, fri]");

    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private WorkDays() {}

    private static Optional<Set<DayOfWeek>> parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            var ends = part.strip().split("-", 2);
            var first = NAMES.indexOf(ends[0].strip());
            var last = NAMES.indexOf(ends[ends.length - 1].strip());
            if (first < 0 || last < 0) {
                return Optional.empty();
            }
            addRun(days, DayOfWeek.of(first + 1), DayOfWeek.of(last + 1));
        }
        return Optional.of(days);
    }

    /** From the first to the last, over Sunday where it must. */
    private static void addRun(Set<DayOfWeek> days, DayOfWeek first, DayOfWeek last) {
        for (var day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
    }
}
