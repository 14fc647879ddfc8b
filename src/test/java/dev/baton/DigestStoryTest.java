package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What supervisors read in the morning. */
class DigestStoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void eachSupervisorAtTheirOwnMorningOnceADay(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.person(Profile.of("U0BOSS", "bob").in("Europe/Berlin"));
            stage.slack.person(Profile.of("U0MARIA", "maria").in("America/New_York"));
            stage.later(Duration.ofHours(8));
            stage.handOff("Refund invoice 4711");
            stage.handOff("Refund invoice 4712", "High");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            var resolution = stage.withButton("Confirm");
            stage.joanne.press(resolution, "Confirm");
            stage.settle();
            stage.joanne.press(resolution, "Give credit");
            stage.later(Duration.ofMinutes(15 * 60 + 59));
            assertThat(stage.slack.dm("U0BOSS"))
                    .as("never before nine in Berlin")
                    .isEmpty();

            stage.later(Duration.ofMinutes(1));
            assertThat(stage.slack.dm("U0BOSS"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains(
                            "Open against your teams* (1)",
                            "H-2",
                            "High",
                            "nobody has it yet",
                            "Acme cancels on Friday")
                    .contains(
                            "Resolved the working day before* (1)",
                            "H-1",
                            "by @Ben · :raised_hands: thanked by @Joanne",
                            "Median time to acknowledge");
            assertThat(stage.slack.dm("U0MARIA"))
                    .as("it is three at night in New York")
                    .isEmpty();
            stage.later(Duration.ofHours(6));
            assertThat(stage.digests("U0MARIA")).isEqualTo(1);
            assertThat(stage.digests("U0BOSS")).as("once a day").isEqualTo(1);
            stage.restart();
            stage.settle();
            assertThat(stage.digests("U0MARIA")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatIsSnoozedOrWaitsForAVendorIsInItAndWhatWaitsForItsSenderIsNot(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.person(Profile.of("U0BOSS", "bob").in("Europe/Berlin"));
            stage.slack.person(Profile.of("U0MARIA", "maria").in("Europe/Berlin"));
            for (var number = 1; number <= 4; number++) {
                stage.handOff("Refund invoice 471" + number);
            }
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            waits(stage, "wait H-1", "The sender");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-2");
            waits(stage, "wait H-2", "A vendor");
            stage.ben.slash(Stage.BILLING, "/handoff", "snooze H-3 2d");
            stage.ben.slash(Stage.BILLING, "/handoff", "return H-4 Which account?");
            stage.settle();

            stage.until(Stage.monday(9, 0).plus(Duration.ofDays(1)));
            assertThat(digest(stage, "U0BOSS"))
                    .startsWith("*Open against your teams* (2)")
                    .containsSubsequence(
                            "H-2 · Billing · Refund invoice 4712 · @Ben's turn: waits for a vendor",
                            "H-3 · Billing · Refund invoice 4713 · Billing's turn: nobody has it yet",
                            "late to acknowledge",
                            "snoozed until 4 Mar 2026")
                    .as("what is the sender's turn stands against no team")
                    .doesNotContain("H-1", "H-4");
            assertThat(digest(stage, "U0MARIA"))
                    .startsWith("*Your people wait for* (2)")
                    .contains("snoozed until 4 Mar 2026", "@Ben's turn: waits for a vendor")
                    .doesNotContain("H-1", "H-4");
        }
    }

    private static void waits(Stage stage, String command, String on) {
        stage.ben.slash(Stage.BILLING, "/handoff", command);
        stage.ben.fill("Waiting for", on);
        assertThat(stage.ben.submit().errors()).isEmpty();
        stage.settle();
    }

    private static String digest(Stage stage, String person) {
        return stage.slack.dm(person).stream()
                .filter(message -> message.text().startsWith("Your digest"))
                .reduce((one, other) -> other)
                .orElseThrow()
                .shown();
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aDigestThatReachesNobodyIsToldToTheStewardsOnceAWeek(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.person(Profile.of("U0BOSS", "bob").in("Europe/Berlin"));
            stage.handOff("Refund invoice 4711");
            stage.slack.deactivate("U0BOSS");
            stage.later(Duration.ofHours(24));
            stage.later(Duration.ofHours(24));
            assertThat(stage.slack.dm("U0ADMIN"))
                    .filteredOn(message -> message.shown().contains("daily digest for"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.shown()).contains("reaches nobody", "in the directory"));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void nothingToSayAndWeekendsAreSilent(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.later(Duration.ofHours(49));
            assertThat(stage.digests("U0BOSS")).isZero();
            stage.later(Duration.ofHours(48));
            stage.handOff("Refund invoice 4711");
            stage.away(Duration.ofHours(24));
            stage.away(Duration.ofHours(24));
            assertThat(stage.digests("U0BOSS")).as("Saturday and Sunday").isZero();
            assertThat(stage.boss.slash(Stage.BILLING, "/handoff", "digest").shown())
                    .contains("Open against your teams* (1)", "H-1");
            assertThat(stage.ben.slash(Stage.BILLING, "/handoff", "digest").shown())
                    .contains("Nothing stands open");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void oneScreenAndTheRestBehindAButton(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            for (var n = 1; n <= 25; n++) {
                stage.handOff("Refund invoice " + n + ", which was charged twice & booked to another account");
            }
            stage.away(Duration.ofMinutes(30));
            stage.later(Duration.ofHours(24));
            var digest = stage.slack.dm("U0BOSS").stream()
                    .filter(m -> m.shown().contains("Open against"))
                    .findFirst()
                    .orElseThrow();
            assertThat(digest.shown()).contains("(25)", "… and 18 more", "[Show all]");
            stage.boss.press(digest, "Show all");
            assertThat(stage.boss.view().orElseThrow().shown())
                    .contains("H-1", "H-25")
                    .doesNotContain("more");

            stage.boss.close();
            var answer = stage.boss.slash(Stage.BILLING, "/handoff", "digest");
            stage.boss.press(answer.message().orElseThrow(), "Show all");
            assertThat(stage.boss.view().orElseThrow().shown()).contains("H-1", "H-9");
        }
    }
}
