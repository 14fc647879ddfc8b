package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said between the team's thread and the sender's line. */
class LineStoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatOneSideSaysTheOtherReads(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            assertThat(stage.card().shown()).contains("has not spoken to the sender yet");

            stage.ben.reply(stage.card(), "Which of the two charges, <@U0JOANNE>? See https://pay.example/4711");
            stage.settle();
            assertThat(stage.lineShown())
                    .last()
                    .asString()
                    .contains("Ben: Which of the two charges, @Joanne? See https://pay.example/4711")
                    .contains("[Add details] [Open card]");
            assertThat(stage.line().get(2).mentions())
                    .as("nobody is notified by a name in it")
                    .doesNotContain("U0JOANNE");
            assertThat(stage.card().shown()).doesNotContain("has not spoken");

            stage.joanne.reply(stage.line().get(0), "The second one & only that <!channel>");
            stage.settle();
            assertThat(stage.lastInThread())
                    .startsWith("Joanne: The second one & only that <!channel>")
                    .endsWith("For @Ben");
            assertThat(stage.lastMessageInThread().mentions()).containsExactly("U0BEN");

            stage.joanne.press(stage.line().get(2), "Add details");
            stage.joanne.fill("Details", "It is invoice 4711-B");
            stage.joanne.submit();
            stage.settle();
            assertThat(stage.lastInThread()).startsWith("Joanne: It is invoice 4711-B");
            assertThat(stage.line())
                    .as("her own reply is the fourth, carried to nobody but the team")
                    .hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatStartsWithALockStaysInside(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().shown()).contains("Replies in this thread reach", "stays in the team");
            var card = stage.card();
            stage.ben.reply(card, ":lock: she is difficult");
            stage.ben.reply(card, "  \uD83D\uDD12 really");
            stage.ben.reply(card, "Lock: and late");
            stage.ben.reply(card, "Locksmiths are welcome");
            stage.settle();
            assertThat(stage.lineShown()).hasSize(2).last().asString().startsWith("Ben: Locksmiths are welcome");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void eachOnceAndInOrder(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var card = stage.card();
            IntStream.rangeClosed(1, 8).forEach(n -> stage.ben.reply(card, "line " + n));
            stage.slack.trouble().deliveries().stream()
                    .filter(d -> d.type().equals("message"))
                    .forEach(d -> stage.slack.trouble().redeliver(d.eventId()));
            stage.settle();
            assertThat(stage.lineShown().subList(1, 9).stream()
                            .map(shown -> shown.lines().findFirst().orElse("")))
                    .containsExactly(
                            "Ben: line 1",
                            "Ben: line 2",
                            "Ben: line 3",
                            "Ben: line 4",
                            "Ben: line 5",
                            "Ben: line 6",
                            "Ben: line 7",
                            "Ben: line 8");
            assertThat(stage.line()).hasSize(9);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void filesAreLinkedAndBotsAreNotCarried(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.person(Profile.of("U0ROBOT", "robot").with(Profile.Trait.BOT));
            stage.handOff("Refund invoice 4711");
            stage.ben.share(Stage.BILLING, stage.card().ts(), "The receipt", "receipt.pdf");
            stage.settle();
            assertThat(stage.lineShown()).last().asString().contains("Ben: The receipt", "receipt.pdf");
            stage.slack.as("U0ROBOT").join(Stage.BILLING);
            stage.slack.as("U0ROBOT").reply(stage.card(), "beep");
            stage.ben.say(Stage.BILLING, "not in a thread");
            stage.settle();
            assertThat(stage.line()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void anOwnerWhoDoesNotSpeakIsLateToConnect(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            stage.later(Duration.ofHours(1));
            assertThat(stage.card().shown()).contains("late to connect", "has not spoken to the sender yet");
            stage.ben.reply(stage.card(), "On it");
            stage.settle();
            assertThat(stage.card().shown()).contains("connected late").doesNotContain("has not spoken");
            assertThat(stage.slack.messages(Stage.BILLING))
                    .extracting(Message::ts)
                    .hasSize(1);
        }
    }
}
