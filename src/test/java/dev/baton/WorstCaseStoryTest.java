package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two weeks of silence over two weekends, the change to summer time and Easter; both supervisors, the parties, at last an
 * owner. What everybody read is written to {@code target/worst-case-….txt}.
 */
class WorstCaseStoryTest {
    private static final String TEAMS = """
            workspace:
              timezone: Europe/Berlin
              stewards: [U0ADMIN]
              digest_at: "09:00"
            people:
              U0JOANNE: {supervisor: U0MARIA}
            policies:
              standard:
                nudge_after: 1h
                nudge_every: 2h
                escalate:
                  - {after: 4h, to: team_supervisors}
                  - {after: 8h, to: sender_supervisor}
                  - {after: 2d, to: parties}
                acknowledge_within: 4h
                connect_within: 4h
                resolve_within: 5d
                close_after: 3d
            teams:
              billing:
                name: Billing
                channel: C0BILLING
                members: [U0BEN, U0BIA]
                on_call: [U0BEN]
                supervisors: [U0BOSS]
                policy: standard
                hours: {timezone: Europe/Berlin, days: mon-fri, from: "09:00", to: "17:30", holidays: DE}
                handles: [invoice, refund, dunning]
                reach_us: "Invoices and refunds. VAT questions go to Tax."
              support:
                name: Client Support
                channel: C0SUPPORT
                members: [U0JOANNE]
                supervisors: [U0MARIA]
                policy: standard
                hours: {timezone: Europe/Berlin, days: mon-fri, from: "08:00", to: "16:00", holidays: DE}
            """;

    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void twoWeeksOfSilence(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var transcript = begin(stage);
            try {
                play(stage, transcript);
                timesAreExact(transcript);
                nobodyIsDisturbed(transcript);
                allSayTheSame(stage);
                theRecordHoldsAll(stage);
                theEvidenceTellsIt(stage, Path.of("target", "worst-case-" + database + ".html"));
            } finally {
                transcript.write(Path.of("target", "worst-case-" + database + ".txt"));
                stage.slack.writeCalls(Path.of("target", "calls-worst-case-" + database + ".jsonl"));
            }
        }
    }

    private static Transcript begin(Stage stage) {
        stage.read(TEAMS);
        stage.slack.readIn(Stage.BERLIN);
        stage.slack.person(Profile.of("U0BOSS", "bob").in("Europe/Berlin"));
        stage.slack.person(Profile.of("U0MARIA", "maria").in("Europe/Berlin"));
        stage.until(at(26, 10, 0));
        Map<String, String> people = new LinkedHashMap<>();
        people.put("U0JOANNE", "Joanne");
        people.put("U0MARIA", "Maria");
        people.put("U0BEN", "Ben");
        people.put("U0BIA", "Bia");
        people.put("U0BOSS", "Bob");
        people.put("U0ADMIN", "Ada");
        return new Transcript(stage, Stage.BERLIN, people, Map.of(Stage.BILLING, "#billing", "C0SUPPORT", "#support"));
    }

    /** A day of March 2026; the 32nd is the first of April. */
    private static Instant at(int day, int hour, int minute) {
        return ZonedDateTime.of(2026, 3, 1, hour, minute, 0, 0, Stage.BERLIN)
                .plusDays(day - 1L)
                .toInstant();
    }

    private static void play(Stage stage, Transcript transcript) {
        var joanne = stage.joanne;
        joanne.slash("C0SUPPORT", "/handoff", "billing Refund the second charge on invoice 4711");
        joanne.fill(
                "Situation", "Acme was charged twice in February, 1,190 € each. The client has written five times.");
        joanne.fill("Stake", "Acme (12,000 € a month) hands it to their lawyers on 10 April.");
        joanne.fill("Tried so far", "Posted in #billing on the 24th and the 25th, no answer.");
        joanne.fill("On behalf of", "Acme GmbH");
        joanne.submit();
        stage.settle();

        stage.until(at(27, 15, 10));
        joanne.reply(stage.line().get(0), "The client called again. Their contract number is A-77, if that helps.");
        stage.settle();
        transcript.note("Joanne types /handoff status H-1.");
        joanne.slash("C0SUPPORT", "/handoff", "status H-1");

        stage.until(at(30, 10, 20));
        var parties = stage.slack.groupDms("U0JOANNE").get(0);
        stage.maria.say(parties, "Bob, who can take this? The client is on the phone every day.");
        stage.until(at(30, 11, 40));
        stage.boss.say(parties, "Ben is ill, I look for somebody.");
        stage.settle();

        stage.until(at(32, 14, 10));
        stage.bia.reply(stage.card(), "Is the second charge the one of 17 February?");
        stage.settle();
        stage.until(at(32, 14, 25));
        joanne.reply(stage.line().get(0), "Yes, that one.");
        stage.settle();

        stage.until(at(38, 9, 40));
        transcript.note("Joanne presses Nudge in her Home:");
        joanne.openHome();
        stage.settle();
        transcript.note(joanne.home().orElseThrow().shown());
        joanne.pressInHome("Nudge");
        transcript.note("She reads: " + joanne.view().map(view -> view.shown()).orElse("nothing"));
        joanne.close();
        stage.settle();

        stage.until(at(40, 11, 20));
        transcript.note("Bia presses Acknowledge on the card.");
        stage.bia.press(stage.card(), "Acknowledge");
        stage.settle();
        stage.bia.fill("In your words", "I refund the charge of 17 February and send you the booking number.");
        stage.bia.fill("Promised by", at(40, 16, 0));
        stage.bia.submit();
        stage.settle();
        stage.until(at(40, 11, 35));
        stage.bia.reply(stage.card(), "I have it on my desk now. Sorry that it took so long.");
        stage.bia.reply(stage.card(), ":lock: The first booking is Ben's, so I do it by hand.");
        stage.settle();
        stage.until(at(40, 11, 50));
        joanne.reply(stage.line().get(0), "Thank you Bia! I tell the client.");
        stage.settle();

        stage.until(at(40, 13, 0));
        transcript.note("Bia presses Waiting: for the bank, until three.");
        stage.bia.press(stage.card(), "Waiting");
        stage.bia.fill("Waiting for", "A vendor");
        stage.bia.fill("Until", at(40, 15, 0));
        stage.bia.submit();
        stage.settle();

        stage.until(at(40, 15, 30));
        transcript.note("Bia presses Resolve on the card.");
        stage.bia.press(stage.card(), "Resolve");
        stage.bia.fill("What was done", "Refunded 1,190 €, booking R-9; on the client's account on Monday.");
        stage.bia.submit();
        stage.settle();
        stage.until(at(41, 9, 30));
        transcript.note("Joanne presses Confirm.");
        var resolution = stage.withButton("Confirm");
        joanne.press(resolution, "Confirm");
        stage.settle();
        transcript.note("She presses the smiling face, and Give credit.");
        joanne.press(resolution, "rate.good");
        joanne.press(resolution, "Give credit");
        stage.settle();
        stage.until(at(46, 12, 0));
        transcript.note("Joanne types /handoff evidence H-1.");
        joanne.slash("C0SUPPORT", "/handoff", "evidence H-1");
        stage.settle();
        stage.deliveryTime(Duration.ofSeconds(5));
    }

    private static void timesAreExact(Transcript transcript) {
        assertThat(times(transcript, "for an owner"))
                .containsExactly(
                        "26 Mar 11:00, 13:00, 15:00, 17:00",
                        "27 Mar 10:30, 12:30, 14:30, 16:30",
                        "30 Mar 12:00, 14:00, 16:00",
                        "31 Mar 09:30, 11:30, 13:30, 15:30, 17:30",
                        "1 Apr 11:00, 13:00, 15:00, 17:00",
                        "2 Apr 10:30, 12:30, 14:30, 16:30",
                        "7 Apr 10:00, 12:00, 14:00, 16:00",
                        "8 Apr 09:30, 11:30, 13:30, 15:30, 17:30",
                        "9 Apr 11:00");
        assertThat(times(transcript, "Take it, or see to it")).containsExactly("26 Mar 14:00");
        assertThat(times(transcript, "as the supervisor of @Joanne; on the other side it is @Bob"))
                .containsExactly("27 Mar 09:30");
        assertThat(times(transcript, "Agree here on who takes it")).containsExactly("30 Mar 10:00");
    }

    /** When messages that say so came, a line for each day. */
    private static List<String> times(Transcript transcript, String saying) {
        return transcript.lines().stream()
                .filter(line -> line.isBatons() && line.message().shown().contains(saying))
                .collect(Collectors.groupingBy(
                        line -> DAY.format(line.at()),
                        LinkedHashMap::new,
                        Collectors.mapping(line -> TIME.format(line.at()), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(day -> day.getKey() + " " + day.getValue())
                .toList();
    }

    private static void nobodyIsDisturbed(Transcript transcript) {
        var batons =
                transcript.lines().stream().filter(Transcript.Line::isBatons).toList();
        assertThat(batons).allSatisfy(line -> {
            assertThat(line.at().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
            assertThat(line.at().toLocalDate()).isNotIn(GOOD_FRIDAY, EASTER_MONDAY);
            assertThat(line.at().toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
        });
        for (var person : List.of("Joanne", "Maria", "Ben", "Bia", "Bob", "Ada")) {
            assertThat(batons.stream()
                            .filter(line -> line.notified().contains(person))
                            .map(line -> line.message().shown()))
                    .as("nobody is told twice the same: " + person)
                    .doesNotHaveDuplicates();
        }
        assertThat(transcript.perDay("Joanne").values())
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
        assertThat(transcript.perDay("Ada")).as("there was nothing to mend").isEmpty();
        assertThat(transcript.perDay("Bia"))
                .as("when Joanne asks, and when she thanks: for her own acts she is not called")
                .hasSize(2);
    }

    private static void allSayTheSame(Stage stage) {
        var closed = "Closed: nobody's turn";
        assertThat(stage.card().shown())
                .contains(closed, "booking R-9", "[Evidence]")
                .containsOnlyOnce("[");
        assertThat(stage.card().shown()).contains("with thanks from @Joanne");
        assertThat(stage.slack.messages(Stage.BILLING))
                .last()
                .extracting(Message::shown)
                .asString()
                .startsWith(":raised_hands: Joanne thanks @Bia for H-1.")
                .contains("Refund the second charge on invoice 4711");
        assertThat(stage.line().get(0).shown()).contains(closed);
        assertThat(stage.threadMessages()).extracting(Message::shown).noneMatch(shown -> shown.contains("["));
        assertThat(stage.told("U0BOSS"))
                .singleElement()
                .extracting(Message::shown)
                .asString()
                .contains(closed);
        assertThat(stage.told("U0MARIA"))
                .singleElement()
                .extracting(Message::shown)
                .asString()
                .contains(closed);
        assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "status H-1").shown())
                .contains(closed);
        for (var person : List.of(stage.joanne, stage.maria, stage.ben, stage.bia, stage.boss)) {
            person.openHome();
            stage.settle();
            assertThat(person.home().orElseThrow().shown()).doesNotContain("H-1");
        }
        assertThat(stage.slack.trouble().violations()).isEmpty();
    }

    private static void theRecordHoldsAll(Stage stage) {
        var record = stage.record();
        assertThat(record.stream().filter(entry -> !entry.startsWith("SENT") && !entry.startsWith("NUDGED")))
                .containsExactly(
                        "SUBMITTED U0JOANNE SLASH Refund the second charge on invoice 4711",
                        "AT_RISK TIMER acknowledge",
                        "ESCALATED TIMER level 1, team_supervisors",
                        "BREACHED TIMER acknowledge",
                        "ESCALATED TIMER level 2, sender_supervisor",
                        "SAID U0JOANNE MESSAGE The client called again. Their contract number is A-77, if that helps.",
                        "ESCALATED TIMER level 3, parties",
                        "AT_RISK TIMER resolve",
                        "SAID U0BIA MESSAGE Is the second charge the one of 17 February?",
                        "SAID U0JOANNE MESSAGE Yes, that one.",
                        "BREACHED TIMER resolve",
                        "REFUSED U0JOANNE BUTTON NUDGED_LATELY",
                        "ACKNOWLEDGED U0BIA BUTTON",
                        "READ_BACK U0BIA BUTTON I refund the charge of 17 February and send you the booking number.",
                        "CONNECTED U0BIA MESSAGE I have it on my desk now. Sorry that it took so long.",
                        "SAID_INSIDE U0BIA MESSAGE :lock: The first booking is Ben's, so I do it by hand.",
                        "SAID U0JOANNE MESSAGE Thank you Bia! I tell the client.",
                        "WAITING U0BIA BUTTON on the vendor, until 2026-04-09T13:00:00Z",
                        "RESUMED TIMER the time was over",
                        "RESOLVED U0BIA BUTTON Refunded 1,190 €, booking R-9; on the client's account on Monday.",
                        "CONFIRMED U0JOANNE BUTTON",
                        "RATED U0JOANNE BUTTON good",
                        "CREDITED U0JOANNE BUTTON",
                        "EVIDENCE U0JOANNE SLASH");
        assertThat(record).filteredOn(entry -> entry.startsWith("NUDGED")).hasSize(34);
        assertThat(record).filteredOn(entry -> entry.startsWith("SENT")).hasSize(34 + 2 + 3 + 1 + 5 + 1 + 1 + 1 + 1);
    }

    private static void theEvidenceTellsIt(Stage stage, Path file) throws IOException {
        var pack = stage.line().stream()
                .filter(message -> !message.files().isEmpty())
                .findFirst()
                .orElseThrow();
        var id = pack.files().get(0).getAsJsonObject().get("id").getAsString();
        var page = stage.slack.file(id).orElseThrow();
        Files.writeString(file, page);
        assertThat(page)
                .contains(
                        "Refund the second charge on invoice 4711",
                        "after 8 working days and 5 h",
                        "<td>the team</td><td>71 h 30 min</td>",
                        "<td>the sender</td><td>2 h 30 min</td>",
                        "<td>a vendor</td><td>2 h</td>")
                .contains("escalation, level 1", "escalation, level 2", "the parties brought together", "booking R-9")
                .doesNotContain("I do it by hand");
    }
}
