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
            assertThat(stage.card().shown()).contains("[Acknowledge] [Return] [Redirect] [Snooze | Watch | Evidence]");
            stage.bia.press(stage.card(), "Snooze");
            stage.bia.fill("Until", "Next working day");
            assertThat(stage.bia.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            allSay(stage, "snoozed until 7 Apr 2026 07:00 UTC");
            assertThat(stage.line())
                    .as("seen where it stands, and no message of its own")
                    .hasSize(1);

            stage.away(Duration.between(stage.now(), berlin("2026-04-07T08:55")));
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

    private static final String LAPSING =
            Stories.BILLING.replace("close_after: 3d", "close_after: 3d\n    lapse_after: 1d");

    private static Message owners(Stage stage) {
        return stage.told("U0BEN").stream().reduce((one, other) -> other).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void keptWarmUntilTheOwnerHasSpokenAndThenByWhatTheyPromised(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.ben.fill("In your words", "I send the money back");
            stage.ben.fill("Promised by", berlin("2026-03-03T10:00"));
            stage.ben.submit();
            stage.settle();
            stage.until(berlin("2026-03-02T09:55"));
            assertThat(stage.told("U0BEN")).isEmpty();
            stage.until(berlin("2026-03-02T10:05"));
            assertThat(owners(stage).shown())
                    .startsWith("You have had H-1 for 1 h of working time, and @Joanne has not heard from you yet.")
                    .contains(
                            "Stake: Acme cancels on Friday.",
                            "has not spoken to the sender yet",
                            "[Still on it] [Open card]");
            stage.until(berlin("2026-03-02T12:05"));
            assertThat(stage.told("U0BEN")).hasSize(2);
            assertThat(stage.thread()).as("reminded in their DM alone").isEmpty();

            stage.ben.press(owners(stage), "Still on it");
            stage.until(berlin("2026-03-02T14:00"));
            assertThat(stage.told("U0BEN"))
                    .as("a sign gives two hours")
                    .hasSize(2)
                    .allSatisfy(told -> assertThat(told.shown())
                            .startsWith("You were reminded of H-1.")
                            .doesNotContain("[Still on it]"));
            stage.ben.reply(stage.card(), "It is with the bank");
            stage.settle();
            stage.until(berlin("2026-03-03T09:55"));
            assertThat(stage.told("U0BEN")).hasSize(2);
            stage.until(berlin("2026-03-03T12:05"));
            assertThat(stage.told("U0BEN")).hasSize(4);
            assertThat(owners(stage).shown())
                    .startsWith("You have had H-1 for 1 working day and 3 h, and promised it by 3 Mar 2026 09:00 UTC.");

            stage.ben.press(stage.card(), "Resolve");
            stage.ben.fill("What was done", "Refunded");
            stage.ben.submit();
            stage.until(berlin("2026-03-04T12:00"));
            assertThat(stage.told("U0BEN")).hasSize(4);
            assertThat(stage.recorded("REMINDED")).hasSize(4).allMatch(words -> words.startsWith("the owner, due "));
            assertThat(stage.recorded("STILL_ON_IT")).hasSize(1);
            assertThat(stage.told("U0BOSS")).isEmpty();
            nothingWasWrong(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void lapsedAndTakenByAnother(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.read(LAPSING);
            stage.handOff("Refund invoice 4711");
            stage.until(berlin("2026-03-02T13:05"));
            assertThat(stage.told("U0BOSS")).as("level 1").hasSize(1);
            stage.ben.press(stage.card(), "Acknowledge");
            stage.until(berlin("2026-03-03T13:00"));
            allSay(stage, "@Ben's turn: owner since");
            assertThat(owners(stage).shown())
                    .contains("Without a sign from you for 1d of working time it goes back to Billing.");

            stage.until(berlin("2026-03-03T13:10"));
            allSay(stage, "Billing's turn: nobody has it yet");
            assertThat(stage.card().shown()).contains("escalated, level 1 of 3");
            assertThat(owners(stage).shown())
                    .startsWith("You gave no sign on H-1 for 1d of working time, so it went back to Billing.")
                    .contains("[Acknowledge]");
            assertThat(stage.lineShown())
                    .last()
                    .asString()
                    .startsWith(
                            "@Joanne, @Ben gave no sign on H-1 for 1d of working time, so it went back to Billing.");
            assertThat(stage.lastInThread())
                    .startsWith("Ben gave no sign on *H-1* for 1d")
                    .contains("[Acknowledge]");
            assertThat(stage.recorded("LAPSED")).containsExactly("silence of U0BEN");
            var told = stage.told("U0BEN").size();

            stage.until(berlin("2026-03-03T14:15"));
            assertThat(stage.lastInThread()).startsWith("@Ben *H-1* has waited");
            assertThat(stage.told("U0BOSS")).hasSize(1);
            stage.bia.press(stage.lastMessageInThread(), "Acknowledge");
            stage.settle();
            allSay(stage, "@Bia's turn: owner since");
            assertThat(stage.lineShown()).last().asString().startsWith("@Joanne, @Bia of Billing has H-1.");
            assertThat(owners(stage).shown()).doesNotContain("[Acknowledge]");
            assertThat(stage.told("U0BEN")).hasSize(told);
            nothingWasWrong(stage);
        }
    }

    private static void waitsForTheSender(Stage stage) {
        stage.later(Duration.ofMinutes(1));
        stage.ben.press(stage.card(), "Waiting");
        stage.ben.fill("Waiting for", "The sender");
        assertThat(stage.ben.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
        stage.settle();
        allSay(stage, "@Joanne's turn: @Ben waits for their answer");
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void waitingOnTheSenderOverAWeekend(OnDatabase database) throws IOException {
        try (var stage = stageAt(database, "2026-03-06T15:00")) {
            stage.handOff("Refund invoice 4711");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.ben.reply(stage.card(), "Which account?");
            stage.until(berlin("2026-03-06T15:30"));
            var line = stage.line().size();
            waitsForTheSender(stage);
            assertThat(stage.card().shown())
                    .contains("[Resolve] [Resume] [Release]")
                    .doesNotContain("Snooze", "Waiting");
            assertThat(stage.lineShown())
                    .hasSize(line + 1)
                    .last()
                    .asString()
                    .startsWith("@Joanne, @Ben of Billing waits for your answer on H-1.")
                    .contains("[Add details] [Open card]");
            assertThat(home(stage)).contains("Waiting for you (1)", "[Add details]");

            stage.until(berlin("2026-03-06T17:00"));
            stage.away(Duration.between(stage.now(), berlin("2026-03-09T09:55")));
            stage.until(berlin("2026-03-09T14:55"));
            assertThat(stage.lineShown())
                    .as("Friday 16:30, Monday 10, 12 and 14")
                    .hasSize(line + 5);
            assertThat(stage.lineShown())
                    .last()
                    .asString()
                    .startsWith("@Joanne, H-1 has waited 7 h of working time for you.")
                    .contains("[Add details]");
            assertThat(stage.told("U0MARIA")).isEmpty();
            stage.until(berlin("2026-03-09T15:05"));
            assertThat(stage.told("U0MARIA"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .startsWith("H-1 waits for @Joanne, who has not answered");
            assertThat(stage.told("U0BEN")).isEmpty();
            assertThat(stage.told("U0BOSS")).isEmpty();
            assertThat(stage.thread()).as("what Ben asked").hasSize(1);

            stage.joanne.reply(stage.line().get(0), "Account 17");
            stage.settle();
            allSay(stage, "@Ben's turn: owner since");
            assertThat(stage.thread()).hasSize(2).last().asString().contains("Joanne: Account 17", "For @Ben");
            assertThat(stage.told("U0BEN")).as("the thread told him").isEmpty();
            assertThat(stage.told("U0MARIA"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("has gone on since");
            assertThat(stage.lineShown()).noneMatch(shown -> shown.contains(" for you."));
            assertThat(stage.recorded("WAITING")).containsExactly("on the sender");
            nothingWasWrong(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void anAnswerCountsWhereverItIsWrittenAndWhoWaitsIsTold(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            waitsForTheSender(stage);
            stage.joanne.join(Stage.BILLING);
            stage.joanne.reply(stage.card(), "Account 17");
            stage.settle();
            allSay(stage, "@Ben's turn: owner since");
            assertThat(owners(stage).shown())
                    .startsWith("@Joanne has answered on H-1.")
                    .contains("[Resolve] [Open card]");

            waitsForTheSender(stage);
            stage.joanne.press(stage.line().get(0), "Add details");
            stage.joanne.fill("Details", "IBAN follows");
            stage.joanne.submit();
            stage.settle();
            allSay(stage, "@Ben's turn: owner since");
            assertThat(stage.lastInThread()).contains("Joanne: IBAN follows", "For @Ben");
            assertThat(stage.told("U0BEN")).hasSize(1);

            waitsForTheSender(stage);
            stage.bia.press(stage.card(), "Resume");
            stage.settle();
            allSay(stage, "@Ben's turn: owner since");
            assertThat(owners(stage).shown()).startsWith("@Bia says that you need not wait any more with H-1.");
            assertThat(stage.told("U0BIA")).isEmpty();

            waitsForTheSender(stage);
            stage.ben.press(stage.card(), "Release");
            stage.settle();
            allSay(stage, "Billing's turn: nobody has it yet");
            assertThat(stage.told("U0BEN")).hasSize(2);
            nothingWasWrong(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aWordAmongThePartiesIsAnAnswerTooAndStaysThere(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.read(Stories.BILLING.replace("{after: 4h, to: team_supervisors}", "{after: 1h, to: parties}"));
            stage.handOff("Refund invoice 4711");
            stage.later(Duration.ofMinutes(61));
            var parties = stage.slack.groupDms("U0JOANNE").get(0);
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            waitsForTheSender(stage);
            stage.boss.say(parties, "Joanne, which account?");
            stage.settle();
            allSay(stage, "@Joanne's turn: @Ben waits for their answer");
            stage.joanne.say(parties, "Account 17");
            stage.settle();
            allSay(stage, "@Ben's turn: owner since");
            assertThat(owners(stage).shown()).startsWith("@Joanne has answered on H-1.");
            assertThat(stage.thread()).as("carried nowhere").isEmpty();
            assertThat(stage.record()).contains("ANSWERED U0JOANNE MESSAGE");

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 Refunded today");
            stage.settle();
            stage.joanne.say(parties, "Thank you!");
            stage.settle();
            allSay(stage, "@Joanne's turn");
            stage.joanne.say(parties, "It is still missing on account 17");
            stage.settle();
            allSay(stage, "@Ben's turn");
            assertThat(stage.thread())
                    .singleElement()
                    .asString()
                    .contains("Joanne wrote again after *H-1* was resolved");
            nothingWasWrong(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void waitingOnAVendorByCommandUntilADateComes(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "wait H-1 vendor 1d")
                            .shown())
                    .contains("Only the owner of H-1 can do that. Nobody has it now.");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.ben.reply(stage.card(), "I ask the bank");
            stage.settle();
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "wait H-1 vendor 1d")
                            .shown())
                    .contains("H-1 waits: @Ben has it and waits for a vendor until 3 Mar 2026 08:00 UTC");
            stage.settle();
            allSay(stage, "@Ben's turn: waits for a vendor until 3 Mar 2026 08:00 UTC");
            assertThat(stage.ben.slash(Stage.BILLING, "/handoff", "mine").shown())
                    .contains("waits for a vendor until");
            assertThat(stage.ben.slash(Stage.BILLING, "/handoff", "team").shown())
                    .contains("waits for a vendor until");
            var line = stage.line().size();
            stage.until(berlin("2026-03-03T09:05"));
            allSay(stage, "@Ben's turn: owner since");
            assertThat(owners(stage).shown())
                    .startsWith("The date has come until which H-1 was to wait.")
                    .contains("[Resolve]");
            assertThat(stage.line()).hasSize(line);

            assertThat(stage.bia.slash(Stage.BILLING, "/handoff", "resume H-1").shown())
                    .contains("That cannot be done with H-1 now");
            stage.ben.slash(Stage.BILLING, "/handoff", "wait H-1");
            stage.ben.fill("Waiting for", "A date");
            assertThat(stage.ben.submit().errors()).containsEntry("Until", "Choose the date.");
            stage.ben.fill("Until", berlin("2026-03-03T11:00"));
            stage.ben.submit();
            stage.settle();
            allSay(stage, "@Ben's turn: waits until 3 Mar 2026 10:00 UTC");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "resume H-1").shown())
                    .contains("H-1 goes on: @Ben has it");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "snooze H-1 1h")
                            .shown())
                    .contains("Nobody is reminded of H-1 until");
            nothingWasWrong(stage);
        }
    }
}
