package dev.baton.directory;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The regions whose holidays are known; hands out one {@link Holidays} for each, so that teams share its years. */
final class Regions {
    private final Map<String, Optional<Holidays>> found = new TreeMap<>();

    /** The holidays of a region written like {@code DE} or {@code DE-BY}. */
    Optional<Holidays> find(String region) {
        return found.computeIfAbsent(region, Regions::load);
    }

    /** Regions that may have been meant by an unknown one: of the same country, else countries of the same letter. */
    List<String> near(String region) {
        var country = region.toUpperCase(Locale.ROOT).split("-", 2)[0];
        return countries().contains(country)
                ? partsOf(country)
                : countries().stream()
                        .filter(c -> !country.isEmpty() && c.charAt(0) == country.charAt(0))
                        .toList();
    }

    private static List<String> partsOf(String country) {
        var parts = calendar(country).getCalendarHierarchy().getChildren().keySet().stream();
        var named =
                parts.map(part -> country + "-" + part.toUpperCase(Locale.ROOT)).sorted();
        return Stream.concat(Stream.of(country), named).toList();
    }

    private static Set<String> countries() {
        return new TreeSet<>(HolidayManager.getSupportedCalendarCodes());
    }

    private static Optional<Holidays> load(String region) {
        var path = region.split("-", -1);
        if (!countries().contains(path[0])) {
            return Optional.empty();
        }
        var calendar = calendar(path[0]);
        var parts =
                Arrays.stream(path).skip(1).map(p -> p.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        return region.equals(region.toUpperCase(Locale.ROOT)) && leadsTo(calendar.getCalendarHierarchy(), parts)
                ? Optional.of(new Holidays(region, year -> days(calendar, year, parts)))
                : Optional.empty();
    }

    private static HolidayManager calendar(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    // Jollyday itself takes an unknown part of a country for the country.
    private static boolean leadsTo(CalendarHierarchy top, String... parts) {
        var at = Optional.of(top);
        for (var part : parts) {
            at = at.flatMap(h -> Optional.ofNullable(h.getChildren().get(part)));
        }
        return at.isPresent();
    }

    private static Set<LocalDate> days(HolidayManager calendar, int year, String... parts) {
        // Jollyday hands the same calendar to everybody and does not say that two threads may use it at once.
        synchronized (calendar) {
            return calendar.getHolidays(Year.of(year), parts).stream()
                    .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                    .flatMap(holiday -> Stream.of(holiday.getActualDate(), holiday.getDate()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
