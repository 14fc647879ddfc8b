package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Span;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
    private static final PersonId BEN = new PersonId("U0BEN");
    private static final PersonId BOSS = new PersonId("U0BOSS");
    private static final PersonId ANYBODY = new PersonId("U0ANYBODY");
    private static final Team BILLING =
            team("billing", "Billing & Invoices", "C0BILLING", hours(8, 12), "dunning letter");
    private static final Team TAX = team("tax", "Tax", "C0TAX", hours(10, 16), "vat");
    private static final Directory DIRECTORY =
            new Directory(Workspace.standard(), List.of(TAX, BILLING), new Supervisors(Map.of(ANYBODY, BOSS)));

    private static WorkingTime hours(int from, int to) {
        return new WorkingHours(
                ZoneOffset.UTC,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                Holidays.none());
    }

    private static Team team(String key, String name, String channel, WorkingTime hours, String handles) {
        return new Team(
                new TeamKey(key),
                name,
                new ChannelId(channel),
                new Members.Listed(List.of(new PersonId(key.equals("tax") ? "U0TINA" : "U0BEN"))),
                List.of(),
                List.of(BOSS),
                "standard",
                new Policy(new Span(1, Span.Unit.HOURS)),
                hours,
                List.of(handles),
                Optional.empty(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billing",
                " BILLING ",
                "#billing",
                "billing  &\tinvoices",
                "<#C0BILLING|money>",
                "<#C0BILLING>",
                "#C0BILLING",
                "Dunning  Letter"
            })
    void aTeamIsFoundByWhatPeopleType(String typed) {
        assertThat(DIRECTORY.find(typed)).contains(BILLING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "bill", "#", "<#>", "<#|billing>", "<#C0OTHER|billing>", "b\u0456lling", "(a+)+$"})
    void whatNamesNoTeamFindsNone(String typed) {
        assertThat(DIRECTORY.find(typed)).isEmpty();
    }

    @Test
    void aTextIsForTheTeamOfItsFirstWords() {
        assertThat(DIRECTORY.addressed("vat  Is 19 % right?")).contains(new Directory.Addressed(TAX, "Is 19 % right?"));
        assertThat(DIRECTORY.addressed("Billing & invoices\nplease look"))
                .contains(new Directory.Addressed(BILLING, "please look"));
        assertThat(DIRECTORY.addressed("<#C0TAX|tax> x")).contains(new Directory.Addressed(TAX, "x"));
        assertThat(DIRECTORY.addressed("<#C0TAX|tax> as in <#C0OLD|old>"))
                .contains(new Directory.Addressed(TAX, "as in <#C0OLD|old>"));
        assertThat(DIRECTORY.addressed("tax")).contains(new Directory.Addressed(TAX, ""));
        assertThat(DIRECTORY.addressed("taxes are high")).isEmpty();
        assertThat(DIRECTORY.addressed("x ".repeat(20_000))).isEmpty();
    }

    @Test
    void teamsStandInTheOrderOfTheFile() {
        assertThat(DIRECTORY.teams()).containsExactly(TAX, BILLING);
        assertThat(DIRECTORY.team(new TeamKey("tax"))).contains(TAX);
        assertThat(DIRECTORY.teamIn(new ChannelId("C0BILLING"))).contains(BILLING);
    }

    @Test
    void aSupervisorIsWrittenToInTheHoursOfAnyOfTheirTeams() {
        var hours = DIRECTORY.hoursOf(BOSS);
        assertThat(hours.nextOpen(Instant.parse("2026-11-12T06:00:00Z"))).isEqualTo("2026-11-12T08:00:00Z");
        assertThat(hours.nextOpen(Instant.parse("2026-11-12T13:00:00Z"))).isEqualTo("2026-11-12T13:00:00Z");
        assertThat(hours.nextOpen(Instant.parse("2026-11-12T16:00:00Z"))).isEqualTo("2026-11-13T08:00:00Z");
        assertThat(DIRECTORY.hoursOf(BEN)).isEqualTo(BILLING.hours());
    }

    @Test
    void whoIsInNoTeamIsWrittenToAtOnce() {
        assertThat(DIRECTORY.hoursOf(ANYBODY)).isEqualTo(WorkingTime.aroundTheClock());
        assertThat(DIRECTORY.supervisors().of(ANYBODY)).contains(BOSS);
        assertThat(DIRECTORY.supervisors().of(BOSS)).isEmpty();
    }

    @Test
    void whoIsAlsoInATeamAroundTheClockIsWrittenToAtOnce() {
        var desk = team("desk", "Desk", "C0DESK", WorkingTime.aroundTheClock(), "night");
        var directory = new Directory(Workspace.standard(), List.of(TAX, desk), Supervisors.none());
        assertThat(directory.hoursOf(BOSS)).isEqualTo(WorkingTime.aroundTheClock());
    }

    @Test
    void anEmptyDirectoryKnowsNobody() {
        assertThat(Directory.empty().teams()).isEmpty();
        assertThat(Directory.empty().addressed("billing please")).isEmpty();
    }

    @Test
    void twoTeamsWithOneKeyOrOneChannelAreRefused() {
        var twin = team("tax", "Other", "C0OTHER", TAX.hours(), "x");
        var neighbour = team("other", "Other", "C0TAX", TAX.hours(), "x");
        for (var second : List.of(twin, neighbour)) {
            var teams = List.of(TAX, second);
            assertThatThrownBy(() -> new Directory(Workspace.standard(), teams, Supervisors.none()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
