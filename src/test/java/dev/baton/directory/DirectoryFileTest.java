package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Level;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Span;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Sound files, read into what they say. */
class DirectoryFileTest {
    private static final String EXAMPLE = """
            workspace:
              timezone: Europe/Berlin          # default for teams and digests
              stewards: [U0ADMIN]
              digest_at: "09:00"
            people:                            # who supervises whom, for the sender's side of an escalation
              U0JOANNE: {supervisor: U0MARIA}
            policies:
              standard:
                nudge_after: 1h                # first nudge; then every nudge_every until acknowledged
                nudge_every: 2h
                escalate:                      # measured from submit, in the team's working time
                  - {after: 4h, to: team_supervisors}
                  - {after: 8h, to: sender_supervisor}
                  - {after: 2d, to: parties}   # one conversation with sender, on-call or owner, both supervisors
                acknowledge_within: 4h         # OLA targets
                connect_within: 4h
                resolve_within: 5d
                close_after: 3d                # of silence once resolved
                lapse_after: 2d                # optional
            teams:
              billing:
                name: Billing
                channel: C0BILLING
                members: [U0BEN, U0BIA]        # or usergroup: S0BILLING, or neither: full members of the channel
                on_call: [U0BEN]               # optional: mentioned on new cards and nudges; else the usergroup, else nobody
                supervisors: [U0BOSS]
                policy: standard
                hours: {timezone: Europe/Berlin, days: mon-fri, from: "09:00", to: "17:30", holidays: DE}   # left out = around the clock
                handles: [invoice, refund, dunning]
                reach_us: "Invoices and refunds. VAT questions go to Tax."
                questions:                     # asked in the form when this team is chosen
                  - {key: client, label: "Client number", required: true}
            """;

    static Directory sound(String yaml) {
        var read = DirectoryFile.parse(yaml);
        assertThat(read).as(() -> read.toString()).isInstanceOf(Read.Sound.class);
        return ((Read.Sound) read).directory();
    }

    private static Team only(String yaml) {
        assertThat(sound(yaml).teams()).hasSize(1);
        return sound(yaml).teams().get(0);
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow();
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }

    @Test
    void theExampleSaysWhatItSays() {
        var directory = sound(EXAMPLE);

        assertThat(directory.workspace())
                .isEqualTo(new Workspace(
                        ZoneId.of("Europe/Berlin"),
                        List.of(person("U0ADMIN")),
                        LocalTime.of(9, 0),
                        OptionalInt.empty(),
                        300,
                        Optional.empty()));
        assertThat(directory.supervisors()).isEqualTo(new Supervisors(Map.of(person("U0JOANNE"), person("U0MARIA"))));
        assertThat(directory.teams())
                .containsExactly(new Team(
                        new TeamKey("billing"),
                        "Billing",
                        new ChannelId("C0BILLING"),
                        new Members.Listed(List.of(person("U0BEN"), person("U0BIA"))),
                        List.of(person("U0BEN")),
                        List.of(person("U0BOSS")),
                        "standard",
                        standard(),
                        office(),
                        List.of("invoice", "refund", "dunning"),
                        Optional.of("Invoices and refunds. VAT questions go to Tax."),
                        List.of(new Question("client", "Client number", true))));
    }

    private static Policy standard() {
        return new Policy(
                span("1h"),
                span("2h"),
                List.of(
                        new Level(span("4h"), Level.Audience.TEAM_SUPERVISORS),
                        new Level(span("8h"), Level.Audience.SENDER_SUPERVISOR),
                        new Level(span("2d"), Level.Audience.PARTIES)),
                new Policy.Targets(Optional.of(span("4h")), span("4h"), Optional.of(span("5d"))),
                span("3d"),
                Optional.of(span("2d")));
    }

    private static WorkingHours office() {
        return new WorkingHours(
                ZoneId.of("Europe/Berlin"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 30),
                Holidays.of("DE").orElseThrow());
    }

    @Test
    void whatIsLeftOutIsAsDocumented() {
        var team = only("""
                policies: {quick: {nudge_after: 15m}}
                teams:
                  tax: {channel: C0TAX}
                """);

        assertThat(team)
                .isEqualTo(new Team(
                        new TeamKey("tax"),
                        "tax",
                        new ChannelId("C0TAX"),
                        new Members.OfChannel(),
                        List.of(),
                        List.of(),
                        "quick",
                        new Policy(span("15m")),
                        WorkingTime.aroundTheClock(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void aWorkspaceMaySetLimits() {
        var workspace = sound("workspace: {handoffs_per_minute: 30, posts_per_minute: 600, retention: 365d}")
                .workspace();
        assertThat(workspace.handoffsPerMinute()).hasValue(30);
        assertThat(workspace.postsPerMinute()).isEqualTo(600);
        assertThat(workspace.retention()).contains(span("365d"));
    }

    @Test
    void hoursOfAWorkspaceInNorwayAndOfTheGulf() {
        var teams = sound("""
                        workspace: {timezone: Asia/Dubai}
                        policies: {p: {nudge_after: 1h}}
                        teams:
                          no: {channel: C0NO, usergroup: S0NO, hours: {timezone: Europe/Oslo, days: [mon, wed-fri], from: 09:00, to: "17:00", holidays: NO}}
                          gulf: {channel: C0GULF, hours: {days: Sun-Thu, from: "22:00", to: "06:00"}}
                          block:
                            channel: G0BLOCK
                            hours:
                              days: mon,wed, fri
                              from: "09:00"
                              to: "10:00"
                        """).teams();

        assertThat(teams.get(0).members()).isEqualTo(new Members.OfUserGroup(new UserGroupId("S0NO")));
        assertThat(((WorkingHours) teams.get(0).hours()).holidays().region()).contains("NO");
        assertThat(((WorkingHours) teams.get(0).hours()).days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(((WorkingHours) teams.get(1).hours()).zone()).isEqualTo(ZoneId.of("Asia/Dubai"));
        assertThat(((WorkingHours) teams.get(1).hours()).days())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);
        assertThat(((WorkingHours) teams.get(2).hours()).days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void teamsOfOneRegionShareItsHolidays() {
        var teams = sound("""
                        policies: {p: {nudge_after: 1h}}
                        teams:
                          a: {channel: C0A, hours: &office {days: mon-fri, from: "09:00", to: "17:00", holidays: DE-BY}}
                          b: {channel: C0B, hours: *office}
                        """).teams();
        assertThat(((WorkingHours) teams.get(0).hours()).holidays())
                .isSameAs(((WorkingHours) teams.get(1).hours()).holidays());
    }

    @Test
    void anEmptyFileIsAnEmptyDirectory() {
        for (var text : List.of("", "# nothing yet\n", "teams:\npeople:\n", "\uFEFFworkspace: {}\r\n", "--- \n...\n")) {
            assertThat(sound(text).teams()).isEmpty();
            assertThat(sound(text).workspace()).isEqualTo(Workspace.standard());
        }
    }

    @Test
    void levelsMayMixUnitsWhereTheyAscendOnTheTeamsClock() {
        var file = """
                policies:
                  p: {nudge_after: 1h, escalate: [{after: 1d, to: team_supervisors}, {after: 10h, to: parties}]}
                teams:
                  a: {channel: C0A, hours: {days: mon-fri, from: "09:00", to: "17:00"}}
                """;
        assertThat(only(file).policy().levels()).hasSize(2);
    }

    @Test
    void whatSlackWouldUnderstandIsOnlyTextHere() {
        var team = only("""
                policies: {p: {nudge_after: 1h}}
                teams:
                  a: {channel: C0A, name: "<!channel>", reach_us: "Ask <@U0BEN>\\n*now* 👩‍💻"}
                """);
        assertThat(team.name()).isEqualTo("<!channel>");
        assertThat(team.reachUs()).contains("Ask <@U0BEN>\n*now* 👩‍💻");
    }
}
