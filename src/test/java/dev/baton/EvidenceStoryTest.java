package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody has to show how it went. */
class EvidenceStoryTest {
    private static final String SECRET = "They never pay on time.";

    @TempDir
    private Path folder;

    /** Nudged, escalated, taken by Ben, who says something to the sender and something inside the team. */
    private static Stage told(OnDatabase database, Path folder) throws IOException {
        var stage = Stage.on(database, folder);
        stage.handOff("Refund <b>invoice</b> 4711");
        stage.later(Duration.ofHours(5));
        stage.ben.press(stage.card(), "Acknowledge");
        stage.ben.fill("In your words", "I send it back today.");
        stage.ben.submit();
        stage.ben.reply(stage.card(), "It goes out at noon.");
        stage.ben.reply(stage.card(), "🔒 " + SECRET);
        stage.settle();
        return stage;
    }

    private static String asks(Person person) {
        return person.slash("C0SUPPORT", "/handoff", "evidence H-1").shown();
    }

    /** The newest pack in somebody's DM with Baton: the page, then the data. */
    private static List<String> pack(Stage stage, Person person) {
        stage.settle();
        stage.deliveryTime(Duration.ofSeconds(3));
        var ids = packs(stage, person).reduce((one, other) -> other).orElseThrow().files().asList().stream()
                .map(file -> file.getAsJsonObject().get("id").getAsString())
                .toList();
        return ids.stream().map(id -> stage.slack.file(id).orElseThrow()).toList();
    }

    private static java.util.stream.Stream<Message> packs(Stage stage, Person person) {
        return stage.slack.allMessages(person.dmId()).stream()
                .filter(message -> !message.files().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theOwnerGetsAllOfIt(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            assertThat(asks(stage.ben))
                    .isEqualTo("The evidence of H-1 comes to your DM with Baton:"
                            + " a page to read and print, and the same as data.");
            var pack = pack(stage, stage.ben);

            var message = packs(stage, stage.ben).findFirst().orElseThrow();
            assertThat(message.shown())
                    .contains("The evidence of ", "H-1", "so keep it with the team and its supervisors", "[Open card]");
            assertThat(message.files().toString()).contains("\"Evidence of H-1\"", "\"Evidence of H-1 as data\"");
            assertThat(pack.get(0))
                    .startsWith("<!DOCTYPE html>")
                    .contains("Refund &lt;b&gt;invoice&lt;/b&gt; 4711", "Acme cancels on Friday.")
                    .contains("a nudge", "Mon 2 Mar 2026, 10:00:00", "escalation, level 1", "<b>shown</b>")
                    .contains("I send it back today.", "It goes out at noon.", SECRET)
                    .contains("<tr><td>the team</td><td>5 h</td></tr>")
                    .contains("All times in Europe/Berlin")
                    .contains("Slack id", "U0JOANNE", "https://playground.slack.com/archives/C0BILLING/p")
                    .doesNotContain("<script", "<b>invoice", "http-equiv=\"refresh\"");
            assertThat(pack.get(1))
                    .contains("\"handoff\": \"H-1\"", "\"holdsInnerWords\": true", SECRET, "\"team\": \"PT5H\"")
                    .contains(
                            "\"fate\": \"SHOWN\"",
                            "\"event\": \"ACKNOWLEDGED\"",
                            "\"stake\": \"Acme cancels on Friday.\"");
            assertThat(stage.record()).contains("EVIDENCE U0BEN SLASH");
            assertThat(stage.recorded("SENT")).anyMatch(what -> what.startsWith("evidence."));
            assertThat(stage.slack.trouble().violations()).isEmpty();
            stage.slack.writeCalls(Path.of("target", "calls-evidence-" + database + ".jsonl"));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatTheSenderKeepsToThemselvesIsInNobodysPack(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            stage.joanne.reply(stage.line().get(0), "🔒 I would rather ask the bank");
            var rash = stage.joanne.reply(stage.line().get(0), "I would rather ask a lawyer");
            stage.settle();
            stage.joanne.edit(rash, "🔒 I would rather ask a lawyer");
            stage.settle();

            for (var person : List.of(stage.ben, stage.joanne)) {
                asks(person);
                assertThat(pack(stage, person))
                        .allSatisfy(file -> assertThat(file).doesNotContain("I would rather"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theSendersSideGetsItWithoutWhatStayedInsideTheTeam(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            for (var person : List.of(stage.joanne, stage.maria)) {
                assertThat(asks(person)).startsWith("The evidence of H-1 comes to your DM");
                assertThat(pack(stage, person))
                        .allSatisfy(file -> assertThat(file)
                                .contains("It goes out at noon.", "I send it back today.")
                                .doesNotContain("never pay", "SAID_INSIDE", "inside the team:"));
                assertThat(packs(stage, person).findFirst().orElseThrow().shown())
                        .contains("What the team said among themselves is not in it.");
            }
            assertThat(asks(stage.boss)).startsWith("The evidence of H-1 comes to your DM");
            assertThat(pack(stage, stage.boss))
                    .allSatisfy(file -> assertThat(file).contains(SECRET));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void nobodyElseGetsIt(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            var guest = stage.slack.person(Profile.of("U0GUEST", "guest").with(Profile.Trait.GUEST));
            var zoe = stage.slack.person("U0ZOE", "zoe");
            for (var person : List.of(zoe, guest, stage.admin)) {
                assertThat(asks(person))
                        .isEqualTo(
                                "Only @Joanne, who handed off H-1, the team and the supervisors of both sides can have"
                                        + " its evidence. Ask one of them.");
            }
            assertThat(asks(zoe).replace("H-1", "")).isNotEmpty();
            assertThat(zoe.slash("C0SUPPORT", "/handoff", "evidence H-9").shown())
                    .isEqualTo("There is no H-9 that you can see. `/handoff mine` lists yours.");
            stage.settle();
            assertThat(stage.slack.calls()).noneMatch(call -> call.method().startsWith("files."));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoMayNotKnowOfItLearnsNothing(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.privateChannel("C0HIDDEN", "hidden", "U0BEN", "U0BOSS");
            stage.slack.inviteBot("C0HIDDEN");
            stage.read(Stories.BILLING.replace("C0BILLING", "C0HIDDEN"));
            stage.handOff("Refund invoice 4711");
            var zoe = stage.slack.person("U0ZOE", "zoe");

            assertThat(asks(zoe)).isEqualTo("There is no H-1 that you can see. `/handoff mine` lists yours.");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void afterARedirectItTellsOfBothTeamsButEachTeamsInnerWordsStayWithIt(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            stage.slack.person("U0TIA", "tia");
            stage.slack.channel("C0TAX", "tax", "U0TIA");
            stage.slack.inviteBot("C0TAX");
            stage.read(Stories.BILLING + """
                      tax:
                        name: Tax
                        channel: C0TAX
                        members: [U0TIA]
                        policy: standard
                        hours: {timezone: Europe/Berlin, days: mon-fri, from: "09:00", to: "17:30", holidays: DE}
                    """);
            stage.settle();
            stage.ben.slash(Stage.BILLING, "/handoff", "redirect H-1 tax It is about VAT");
            stage.settle();
            stage.later(Duration.ofHours(2));
            var tia = stage.slack.as("U0TIA");

            assertThat(asks(tia)).startsWith("The evidence of H-1 comes to your DM");
            assertThat(pack(stage, tia))
                    .allSatisfy(file -> assertThat(file)
                            .contains("It goes out at noon.", "It is about VAT")
                            .doesNotContain("never pay"));
            assertThat(pack(stage, tia).get(0))
                    .contains("<td>Billing</td>", "<td>5 h</td><td>redirected by Ben", "<td>Tax</td>")
                    .contains("<td>2 h</td><td>it stayed there</td>");
            assertThat(asks(stage.bia)).as("Billing is out of it").startsWith("Only @Joanne");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatCouldNotBeToldAndWhatWaitedForHoursIsInIt(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.read(Stories.BILLING + """
                      support:
                        name: Client Support
                        channel: C0SUPPORT
                        members: [U0JOANNE]
                        supervisors: [U0MARIA]
                        policy: standard
                        hours: {timezone: Europe/Berlin, days: mon-fri, from: "11:00", to: "16:00", holidays: DE}
                    """);
            stage.handOff("Refund invoice 4711");
            stage.until(Stage.monday(12, 55));
            stage.slack.deactivate("U0BOSS");
            stage.until(Stage.monday(9, 0).plus(Duration.ofDays(1)));
            asks(stage.joanne);
            var page = pack(stage, stage.joanne).get(0);
            assertThat(page).contains("held back from Mon 2 Mar 2026, 17:00:00 until Tue 3 Mar 2026, 11:00:00");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void itIsInTheMenuOfTheCard(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            stage.bia.press(stage.card(), "Evidence");
            assertThat(pack(stage, stage.bia)).hasSize(2);
            assertThat(stage.slack.ephemerals("U0BIA"))
                    .extracting(Message::shown)
                    .containsExactly(
                            "The evidence of H-1 comes to your DM with Baton: a page to read and print, and the same"
                                    + " as data.");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void anAnswerThatWasLostDoesNotDoubleItWhateverSlackKeepsOfTheBlocks(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            for (var renames : List.of(false, true)) {
                stage.slack.trouble().renameBlocksBesideFiles(renames);
                var before = packs(stage, stage.joanne).count();
                stage.slack.trouble().failNext("files.completeUploadExternal", Fault.answerLost());
                asks(stage.joanne);
                stage.settle();
                stage.deliveryTime(Duration.ofMinutes(2));
                assertThat(packs(stage, stage.joanne)).hasSize((int) before + 1);
                stage.later(Duration.ofMinutes(1));
            }
            assertThat(stage.slack.calls())
                    .filteredOn(call -> call.method().equals("files.completeUploadExternal"))
                    .hasSize(2);
            assertThat(stage.recorded("SENT"))
                    .filteredOn(what -> what.startsWith("evidence."))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void filesThatAreNotTakenGoLaterAndThoseThatNeverWillAreToldOf(OnDatabase database) throws IOException {
        try (var stage = told(database, folder)) {
            stage.slack.trouble().refuseUploads(true);
            asks(stage.joanne);
            stage.deliveryTime(Duration.ofMinutes(5));
            assertThat(packs(stage, stage.joanne)).isEmpty();
            assertThat(stage.slack.calls())
                    .filteredOn(call -> call.method().equals("files.getUploadURLExternal"))
                    .as("no storm of tries")
                    .hasSizeLessThan(15);
            stage.slack.trouble().refuseUploads(false);
            stage.deliveryTime(Duration.ofMinutes(2));
            assertThat(packs(stage, stage.joanne)).hasSize(1);

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            stage.joanne.press(stage.withButton("Confirm"), "Confirm");
            stage.later(Duration.ofMinutes(1));
            stage.slack.trouble().failNext("files.getUploadURLExternal", Fault.http(200, """
                            {"ok": true, "file_id": "F0ELSEWHERE", "upload_url": "https://files.example/upload"}"""));
            asks(stage.joanne);
            stage.settle();
            assertThat(packs(stage, stage.joanne))
                    .as("nothing goes to a stranger")
                    .hasSize(1);
            assertThat(stage.told("U0JOANNE"))
                    .last()
                    .extracting(Message::shown)
                    .asString()
                    .startsWith("The evidence of H-1 that you asked for cannot be sent: Slack did not take its files")
                    .contains("ask again: `/handoff evidence H-1`", "[Open card]");
            assertThat(stage.told("U0ADMIN"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("A message of H-1 reaches nobody: `evidence.", "an upload address that is not Slack's");
        }
    }
}
