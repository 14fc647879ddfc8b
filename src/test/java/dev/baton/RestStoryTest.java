package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** It rests for a time: snoozed by somebody of the team, or waiting for somebody. */
class RestStoryTest {
    @TempDir
    private Path folder;

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(Stage.BERLIN).toInstant();
    }

    private Stage stageAt(OnDatabase database, String local) throws IOException {
        var stage = Stage.on(database, folder);
        stage.away(Duration.between(stage.now(), berlin(local)));
        return stage;
    }

    private static String status(Stage stage) {
        return stage.joanne.slash("C0SUPPORT", "/handoff", "status H-1").shown();
    }

    private static String home(Stage stage) {
        stage.joanne.openHome();
        stage.settle();
        return stage.joanne.home().orElseThrow().shown();
    }

    /** Card, line, status and Home say it in the same words. */
    private static void allSay(Stage stage, String words) {
        assertThat(stage.card().shown()).contains(words);
        assertThat(stage.lineShown().get(0)).contains(words);
        assertThat(status(stage)).contains(words);
        assertThat(home(stage)).contains(words);
    }

    private static void nobodySays(Stage stage, String words) {
        assertThat(stage.card().shown()).doesNotContain(words);
        assertThat(stage.lineShown().get(0)).doesNotContain(words);
        assertThat(status(stage)).doesNotContain(words);
        assertThat(home(stage)).doesNotContain(words);
    }

    private static void nothingWasWrong(Stage stage) {
        assertThat(stage.slack.trouble().violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void snoozedOverAHoliday(OnDatabase database) throws IOException {
        try (var stage = stageAt(database, "2026-04-02T15:00")) {
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().shown()).contains("[Acknowledge] [Return] [Redirect] [Snooze]");
            stage.bia.press(stage.card(), "Snooze");
            stage.bia.fill("Until", "Next working day");
            assertThat(stage.bia.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            allSay(stage, "snoozed until 7 Apr 2026 07:00 UTC");
            assertThat(stage.line())
                    .as("seen where it stands, and no message of its own")
                    .hasSize(1);

            stage.until(berlin("2026-04-07T08:55"));
            assertThat(stage.thread()).as("Easter").isEmpty();
            assertThat(stage.told("U0BOSS")).isEmpty();

            stage.until(berlin("2026-04-07T09:05"));
            assertThat(stage.thread()).singleElement().asString().startsWith("@Ben *H-1* has waited");
            nobodySays(stage, "snoozed");
            assertThat(stage.recorded("SNOOZED")).containsExactly("until 2026-04-07T07:00:00Z");
            assertThat(stage.recorded("WOKEN")).hasSize(1);
            nothingWasWrong(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aSnoozePausesNoLevelAndEndsWithAnAcknowledge(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.press(stage.card(), "Snooze");
            stage.ben.fill("Until", "A date");
            stage.ben.fill("Date", berlin("2026-03-04T22:00"));
            stage.ben.submit();
            stage.settle();
            allSay(stage, "snoozed until 5 Mar 2026 08:00 UTC");
            stage.until(berlin("2026-03-02T13:30"));
            assertThat(stage.thread()).isEmpty();
            assertThat(stage.told("U0BOSS")).hasSize(1);

            stage.bia.press(stage.card(), "Acknowledge");
            stage.settle();
            nobodySays(stage, "snoozed");
            stage.bia.press(stage.card(), "Release");
            stage.until(berlin("2026-03-02T14:35"));
            assertThat(stage.thread())
                    .as("the owner is gone, and so is the pause")
                    .hasSize(2);
            nothingWasWrong(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoMaySnoozeAndUntilWhen(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.maria.join(Stage.BILLING);
            stage.maria.press(stage.card(), "Snooze");
            stage.settle();
            assertThat(stage.slack.ephemerals("U0MARIA"))
                    .last()
                    .extracting(Message::shown)
                    .asString()
                    .contains("Only the team that H-1 was handed to can do that.", "/handoff nudge H-1");
            assertThat(stage.maria.view()).isEmpty();

            stage.ben.press(stage.card(), "Snooze");
            stage.ben.fill("Until", "A date");
            assertThat(stage.ben.submit().errors()).containsEntry("Date", "Choose the date.");
            stage.ben.fill("Date", stage.now().minusSeconds(60));
            assertThat(stage.ben.submit().errors().get("Date")).startsWith("That time has passed.");
            stage.ben.fill("Until", "An hour");
            stage.ben.fill("Date", stage.now().plusSeconds(600));
            assertThat(stage.ben.submit().errors().get("Until")).contains("choose “A date” here");
            stage.ben.close();
            nobodySays(stage, "snoozed");
            nothingWasWrong(stage);
        }
    }
}
