package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    private static final Set<DayOfWeek> MON_FRI = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final WorkingHours OFFICE = hours("Europe/Berlin", MON_FRI, "09:00", "17:30", "DE");

    private static WorkingHours hours(String zone, Set<DayOfWeek> days, String from, String to, String region) {
        return new WorkingHours(
                ZoneId.of(zone),
                days,
                LocalTime.parse(from),
                LocalTime.parse(to),
                Holidays.of(region).orElseGet(Holidays::none));
    }

    private static Instant berlin(String local) {
        return at(local, "Europe/Berlin");
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow();
    }

    @Test
    void fourHoursFromFridayAfternoonAreMondayMorning() {
        assertThat(OFFICE.after(berlin("2026-11-13T15:30"), span("4h"))).isEqualTo(berlin("2026-11-16T11:00"));
    }

    @Test
    void workThatEndsWithTheDayEndsThatEveningAndNotTheNextMorning() {
        assertThat(OFFICE.after(berlin("2026-11-12T15:30"), span("2h"))).isEqualTo(berlin("2026-11-12T17:30"));
    }

    @Test
    void aWorkingDayIsAsLongAsTheWindowAndAWeekHasItsWorkingDays() {
        assertThat(OFFICE.lengthOf(span("1d"))).isEqualTo(Duration.ofMinutes(510));
        assertThat(OFFICE.lengthOf(span("1w"))).isEqualTo(Duration.ofMinutes(5 * 510));
        assertThat(OFFICE.after(berlin("2026-11-11T10:00"), span("1w"))).isEqualTo(berlin("2026-11-18T10:00"));
        assertThat(hours("UTC", MON_FRI, "22:00", "06:00", "").lengthOf(span("2d")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void holidaysAreNoWorkingTime() {
        assertThat(OFFICE.after(berlin("2026-12-24T17:00"), span("1h"))).isEqualTo(berlin("2026-12-28T09:30"));
        assertThat(OFFICE.between(berlin("2026-12-25T00:00"), berlin("2026-12-28T09:00")))
                .isZero();
    }

    @Test
    void holidaysAreThoseOfTheRegion() {
        var epiphany = LocalDate.of(2026, 1, 6);
        assertThat(Holidays.of("DE-BY").orElseThrow().on(epiphany)).isTrue();
        assertThat(Holidays.of("DE").orElseThrow().on(epiphany)).isFalse();
        assertThat(Holidays.of("DE-XX")).isEmpty();
        assertThat(Holidays.of("de")).isEmpty();
        assertThat(Holidays.of("US-NY").orElseThrow().on(LocalDate.of(2026, 11, 26)))
                .isTrue();
    }

    @Test
    void aHolidayThatIsObservedInTheYearBeforeIsAHolidayThere() {
        assertThat(Holidays.of("US").orElseThrow().on(LocalDate.of(2021, 12, 31)))
                .isTrue();
    }

    @Test
    void lincolnsBirthdayIsKeptByNobody() {
        assertThat(Holidays.of("US-NY").orElseThrow().on(LocalDate.of(2026, 2, 12)))
                .isFalse();
    }

    @Test
    void aWindowOverMidnightBelongsToTheDayItStartsOn() {
        var nights = hours("Europe/Berlin", MON_FRI, "22:00", "06:00", "DE");

        assertThat(nights.isOpen(berlin("2026-11-14T05:59")))
                .as("Friday's night")
                .isTrue();
        assertThat(nights.isOpen(berlin("2026-11-14T06:00"))).isFalse();
        assertThat(nights.isOpen(berlin("2026-11-14T23:00")))
                .as("Saturday's night")
                .isFalse();
        assertThat(nights.isOpen(berlin("2026-12-25T03:00")))
                .as("Christmas Eve's night")
                .isTrue();
        assertThat(nights.nextOpen(berlin("2026-12-25T07:00"))).isEqualTo(berlin("2026-12-28T22:00"));
    }

    @Test
    void aNightIsAnHourShorterInSpringAndLongerInAutumn() {
        var nights = hours("Europe/Berlin", EVERY_DAY, "22:00", "06:00", "");

        assertThat(nights.between(berlin("2026-03-28T22:00"), berlin("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.between(berlin("2026-10-24T22:00"), berlin("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void halfAnHourOfDaylightSavingIsHalfAnHour() {
        var nights = hours("Australia/Lord_Howe", EVERY_DAY, "00:00", "04:00", "");
        var day = at("2026-10-04T00:00", "Australia/Lord_Howe");
        assertThat(nights.between(day, day.plus(Duration.ofHours(12)))).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void aWindowInsideTheSkippedHourIsMovedOn() {
        var small = hours("Europe/Berlin", EVERY_DAY, "02:15", "02:45", "");
        assertThat(small.nextOpen(berlin("2026-03-29T00:00"))).isEqualTo(berlin("2026-03-29T03:15"));
        assertThat(small.between(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00")))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aWindowInsideTheRepeatedHourOpensOnce() {
        var small = hours("Europe/Berlin", EVERY_DAY, "02:15", "02:45", "");
        assertThat(small.between(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00")))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theFridayThatSamoaLeftOutHasNoWindow() {
        var office = hours("Pacific/Apia", MON_FRI, "09:00", "17:00", "");
        assertThat(office.after(at("2011-12-29T16:00", "Pacific/Apia"), span("2h")))
                .isEqualTo(at("2012-01-02T10:00", "Pacific/Apia"));
    }

    @Test
    void nothingRunsBackwards() {
        assertThat(OFFICE.between(berlin("2026-11-12T12:00"), berlin("2026-11-12T10:00")))
                .isZero();
        assertThat(OFFICE.after(berlin("2026-11-12T12:00"), Duration.ofHours(-1)))
                .isEqualTo(berlin("2026-11-12T12:00"));
    }

    @Test
    void whereNobodyEverWorksTheDeadlineIsTheEndOfTheCalendar() {
        var never = new WorkingHours(
                ZoneId.of("Europe/Berlin"), MON_FRI, LocalTime.of(9, 0), LocalTime.of(17, 0), holidaysOnly());
        var now = berlin("2026-11-12T10:00");

        assertThat(never.after(now, span("1h"))).isEqualTo(Openings.NEVER);
        assertThat(never.nextOpen(now)).isEqualTo(Openings.NEVER);
        assertThat(never.isOpen(Openings.NEVER)).isFalse();
        assertThat(never.between(now, Instant.MAX)).isZero();
    }

    private static Holidays holidaysOnly() {
        return new Holidays(
                "ALL",
                year -> LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .collect(Collectors.toSet()));
    }

    @Test
    void farAwayInstantsAndEndlessSpansAreBounded() {
        assertThat(OFFICE.after(berlin("2026-11-12T10:00"), span("999999w"))).isEqualTo(Openings.NEVER);
        assertThat(OFFICE.after(Instant.MAX, span("1h"))).isEqualTo(Instant.MAX);
        assertThat(OFFICE.nextOpen(Instant.MIN)).isEqualTo(berlin("1970-01-02T09:00"));
        assertThat(OFFICE.between(Instant.MIN, Instant.MAX)).isGreaterThan(Duration.ofHours(100 * 250 * 8));
    }

    @Test
    void hoursWithoutADayOrWithoutLengthAreRefused() {
        assertThatThrownBy(() -> hours("UTC", Set.of(), "09:00", "17:00", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours("UTC", MON_FRI, "09:00", "09:00", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
