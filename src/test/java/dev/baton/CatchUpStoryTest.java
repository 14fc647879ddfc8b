package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people did while Slack did not tell, or nobody listened, is found in Slack itself. */
class CatchUpStoryTest {
    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final Duration PAST_THE_NUDGE = Duration.ofMinutes(65);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whoAcknowledgedMeanwhileIsNotNudgedAndTheLateEventChangesNothing(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().pauseEvents();
            stage.down(PAST_THE_NUDGE, () -> {
                stage.ben.react(stage.card(), "white_check_mark");
                stage.bia.react(stage.card(), "raising_hand");
            });
            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.thread()).singleElement().asString().contains("Ben has H-1");
            assertThat(stage.line()).hasSize(2);
            assertThat(stage.slack.ephemerals("U0BEN")).isEmpty();
            assertThat(stage.slack.ephemerals("U0BIA")).hasSize(1);

            var before = stage.rows();
            stage.slack.trouble().resumeEvents();
            stage.settle();
            assertThat(stage.rows()).isEqualTo(before);
            assertThat(stage.slack.ephemerals("U0BEN")).isEmpty();
            assertThat(stage.slack.ephemerals("U0BIA")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void repliesThatNobodyHeardAreCarriedOnce(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().pauseEvents();
            stage.down(A_WHILE, () -> {
                stage.ben.reply(stage.card(), "Which of the two?");
                stage.ben.reply(stage.card(), ":lock: she is difficult");
                stage.joanne.reply(stage.line().get(0), "The second one.");
            });
            assertThat(stage.lineShown())
                    .filteredOn(s -> s.contains("Which of the two?"))
                    .hasSize(1);
            assertThat(stage.lineShown()).noneMatch(s -> s.contains("difficult"));
            assertThat(stage.thread())
                    .filteredOn(s -> s.contains("Joanne: The second one."))
                    .hasSize(1);

            var before = stage.rows();
            stage.slack.trouble().resumeEvents();
            stage.settle();
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenToBatonItselfAndWhoSawTheCardIsFound(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            stage.later(Duration.ofMinutes(65));
            stage.slack.trouble().pauseEvents();
            stage.down(A_WHILE, () -> {
                stage.joanne.sayToApp("It is urgent now");
                stage.ben.reply(stage.told("U0BEN").get(0), "I look into it");
                stage.bia.react(stage.card(), "eyes");
            });
            assertThat(stage.thread())
                    .filteredOn(shown -> shown.startsWith("Joanne: It is urgent now"))
                    .hasSize(1);
            assertThat(stage.lineShown())
                    .filteredOn(shown -> shown.startsWith("Ben: I look into it"))
                    .hasSize(1);
            assertThat(stage.record()).contains("SEEN U0BIA CATCH_UP");

            var before = stage.rows();
            stage.slack.trouble().resumeEvents();
            stage.settle();
            stage.down(A_WHILE, () -> {});
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNotAllIsKnownTheCardIsLookedAtBeforeANudge(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().pauseEvents();
            stage.slack.trouble().failNext("conversations.history", times(50, Fault.error("internal_error")));
            stage.down(PAST_THE_NUDGE, () -> stage.ben.react(stage.card(), "white_check_mark"));
            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.thread()).noneMatch(line -> line.contains("nobody has it"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereSlackDoesNotSayTheNudgeGoesTenMinutesLate(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().failNext("conversations.history", times(200, Fault.error("internal_error")));
            stage.slack.trouble().failNext("conversations.replies", times(200, Fault.error("internal_error")));
            stage.down(PAST_THE_NUDGE, () -> {});
            assertThat(stage.thread()).isEmpty();
            stage.later(Duration.ofMinutes(5));
            assertThat(stage.thread()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReactionThatBatonKnewAlreadyIsNoNews(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.react(stage.card(), "white_check_mark");
            stage.bia.react(stage.card(), "raising_hand");
            stage.settle();
            stage.ben.press(stage.card(), "Release");
            stage.settle();
            var before = stage.rows();
            stage.down(A_WHILE, () -> {});
            assertThat(stage.card().shown()).contains("nobody has it yet");
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenBackMeanwhileIsTakenBack(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.react(stage.card(), "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
            stage.slack.trouble().pauseEvents();
            stage.down(Duration.ofMinutes(2), () -> stage.ben.unreact(stage.card(), "white_check_mark"));
            assertThat(stage.card().shown()).contains("nobody has it yet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedEventTellsThatOthersMayBeMissing(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.say(Stage.BILLING, "Good morning");
            var old = stage.slack.trouble().deliveries().get(0).eventId();
            stage.slack.trouble().pauseEvents();
            stage.ben.react(stage.card(), "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");
            stage.slack.trouble().redeliver(old);
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsAreReadInTurns(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            for (var invoice = 1; invoice <= 14; invoice++) {
                stage.submit("Refund invoice " + invoice, "Normal");
            }
            stage.settle();
            stage.later(Duration.ofHours(1));
            stage.slack.trouble().pauseEvents();
            var before = stage.slack.calls().size();
            stage.down(
                    A_WHILE,
                    () -> stage.slack.messages(Stage.BILLING).forEach(card -> stage.ben.react(card, "raising_hand")));

            var reads = stage.slack.calls().stream()
                    .skip(before)
                    .filter(call -> call.method().equals("conversations.replies"))
                    .collect(Collectors.groupingBy(Call::at, Collectors.counting()));
            assertThat(reads.values()).allMatch(atOnce -> atOnce <= 10).hasSizeGreaterThan(1);
            assertThat(stage.recorded("ACKNOWLEDGED")).hasSize(14);
        }
    }

    @ParameterizedTest
    @EnumSource
    void slackIsNotAskedAgainBeforeTheTimeThatItNames(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().pauseEvents();
            stage.slack.trouble().failNext("conversations.history", Fault.rateLimited(Duration.ofMinutes(4)));
            stage.down(A_WHILE, () -> {});
            stage.later(Duration.ofMinutes(3));
            assertThat(calls(stage, "conversations.history")).isEqualTo(1);
            stage.later(Duration.ofMinutes(2));
            assertThat(calls(stage, "conversations.history")).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noMethodIsCalledAgainBeforeTheTimeThatSlackNames(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.slack.trouble().failNext("conversations.open", Fault.rateLimited(Duration.ofMinutes(4)));
            stage.submit("Refund invoice 4711", "Normal");
            stage.maria.slash("C0SUPPORT", "/handoff", "billing Refund invoice 4712");
            stage.maria.fill("Situation", "The customer was charged twice in February.");
            stage.maria.fill("Stake", "Acme cancels on Friday.");
            stage.maria.submit();
            stage.later(Duration.ofMinutes(2));
            stage.restart();
            stage.later(Duration.ofMinutes(1));
            assertThat(calls(stage, "conversations.open")).isEqualTo(1);
            stage.later(Duration.ofMinutes(2));
            assertThat(calls(stage, "conversations.open")).isGreaterThan(1);
        }
    }

    private static long calls(Stage stage, String method) {
        return stage.slack.calls().stream()
                .filter(call -> call.method().equals(method))
                .count();
    }

    private static Fault[] times(int many, Fault fault) {
        return Stream.generate(() -> fault).limit(many).toArray(Fault[]::new);
    }
}
