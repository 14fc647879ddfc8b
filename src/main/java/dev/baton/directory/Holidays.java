package dev.baton.directory;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The days on which a region does not work; each year is worked out once, when first asked for. */
public final class Holidays {
    private static final MonthDay EARLY = MonthDay.of(1, 7);
    private static final MonthDay LATE = MonthDay.of(12, 25);

    private final String region;
    private final IntFunction<Set<LocalDate>> listedUnderYear;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    Holidays(String region, IntFunction<Set<LocalDate>> listedUnderYear) {
        this.region = region;
        this.listedUnderYear = listedUnderYear;
    }

    /** No day is a holiday. */
    public static Holidays none() {
        return new Holidays("", year -> Set.of());
    }

    /**
     * The public and bank holidays of a region such as {@code DE}, {@code DE-BY} or {@code US-NY}, as Jollyday lists
     * them; where one is observed on another day than its own, both are holidays. Empty for an unknown region.
     */
    public static Optional<Holidays> of(String region) {
        return new Regions().find(region);
    }

    /** The region as written; empty for {@link #none()}. */
    public Optional<String> region() {
        return Optional.of(region).filter(r -> !r.isEmpty());
    }

    /** Whether nobody works on that day. */
    public boolean on(LocalDate day) {
        return listed(day.getYear(), day)
                // A New Year's Day that falls on a Saturday is observed in the year before, and so on.
                || (!MonthDay.from(day).isBefore(LATE) && listed(day.getYear() + 1, day))
                || (!MonthDay.from(day).isAfter(EARLY) && listed(day.getYear() - 1, day));
    }

    private boolean listed(int year, LocalDate day) {
        return years.computeIfAbsent(year, listedUnderYear::apply).contains(day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holidays that && region.equals(that.region);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region);
    }

    @Override
    public String toString() {
        return region.isEmpty() ? "no holidays" : region;
    }
}
