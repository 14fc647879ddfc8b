package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Delivery;
import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises when Baton connects to Slack, and no request of Slack's ever reaches it. */
class SocketModeStoryTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theMainJobOverTheSocket(OnDatabase database) throws IOException {
        try (var stage = Stage.overSocket(database, folder)) {
            assertThat(stage.handOff("Refund invoice 4711").outcome()).isEqualTo(Submission.Outcome.CLOSED);
            assertThat(stage.handOff("Refund invoice 4712").outcome()).isEqualTo(Submission.Outcome.CLOSED);
            var cards = stage.slack.messages(Stage.BILLING);

            stage.ben.react(cards.get(0), "white_check_mark");
            stage.settle();
            assertThat(shown(stage, cards.get(0))).contains("@Ben's turn");

            assertThat(stage.bia.press(cards.get(1), "Acknowledge").status()).isEqualTo(200);
            stage.bia.fill("In your words", "I refund the second charge");
            assertThat(stage.bia.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(shown(stage, cards.get(1))).contains("@Bia's turn", "I refund the second charge");

            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "mine").shown())
                    .as("a command is answered with the acknowledgement")
                    .contains("H-1", "H-2");
            assertThat(stage.slack.trouble().deliveries()).allMatch(Delivery::accepted);
        }
    }

    @Test
    void aFormThatIsWrongSaysSoOverTheSocket() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing Refund invoice 4711");
            stage.joanne.fill("Situation", "The customer was charged twice in February.");
            stage.joanne.fill("Stake", "Acme cancels on Friday.");
            stage.read(Stories.BILLING.replace("  billing:\n", "  invoices:\n"));
            var submission = stage.joanne.submit();
            assertThat(submission.outcome()).isEqualTo(Submission.Outcome.ERRORS);
            assertThat(submission.errors())
                    .containsValue("That team is not in the directory any more. Choose another one.");
        }
    }

    @Test
    void requestsAreNotServed() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            assertThat(stage.page("/slack/events").statusCode()).isEqualTo(404);
            assertThat(stage.page("/metrics").body()).contains("baton_socket_connected 1.0");
        }
    }

    @Test
    void aCutConnectionComesBackAndWhatHappenedMeanwhileIsServed() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            stage.handOff("Refund invoice 4711");
            var trouble = stage.slack.trouble();
            trouble.failNext("apps.connections.open", Fault.error("internal_error"), Fault.http(502, ""));
            trouble.cutSockets();
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(stage.readiness().body()).isEqualTo("the connection to Slack is down\n"));
            assertThat(stage.page("/metrics").body()).contains("baton_socket_connected 0.0");
            stage.ben.react(stage.card(), "white_check_mark");
            assertThat(last(trouble.deliveries()).accepted()).isFalse();

            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(last(trouble.deliveries()).accepted()).isTrue());
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
            await().atMost(SOON).until(() -> stage.readiness().statusCode() == 200);

            stage.ben.unreact(stage.card(), "white_check_mark");
            assertThat(last(trouble.deliveries()).attempts())
                    .as("the next event")
                    .isEqualTo(1);
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");
        }
    }

    @Test
    void whatWasNotKeptIsNotAcknowledgedAndIsKeptTheNextTime() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING.replace("members: [U0BEN, U0BIA]", "usergroup: S0BILLING"));
            stage.slack.userGroup("S0BILLING", "billing", "U0BIA");
            stage.handOff("Refund invoice 4711");
            stage.slack.patience(Duration.ofSeconds(2));
            var trouble = stage.slack.trouble();
            trouble.failNext("usergroups.users.list", Fault.error("fatal_error"));
            stage.bia.react(stage.card(), "white_check_mark");
            var missed = last(trouble.deliveries());
            assertThat(missed.accepted()).isFalse();

            stage.slack.patience(Duration.ofSeconds(20));
            assertThat(trouble.redeliver(missed.eventId()).accepted()).isTrue();
            stage.settle();
            assertThat(stage.card().shown()).contains("@Bia's turn");
        }
    }

    @Test
    void aConnectionThatIsToBeReplacedServesUntilTheNextOneDoes() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            stage.handOff("Refund invoice 4711");
            var trouble = stage.slack.trouble();
            trouble.disconnectSockets("warning");
            assertThat(stage.readiness().statusCode()).isEqualTo(200);
            await().atMost(SOON).until(() -> trouble.sockets() == 1);
            stage.ben.react(stage.card(), "white_check_mark");
            assertThat(last(trouble.deliveries()).accepted()).isTrue();
        }
    }

    @Test
    void aConnectionOnWhichSlackIsSilentIsReplaced() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            var trouble = stage.slack.trouble();
            trouble.muteSockets(true);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(stage.readiness().body()).isEqualTo("the connection to Slack is down\n"));
            trouble.muteSockets(false);
            await().atMost(SOON).until(() -> stage.readiness().statusCode() == 200);
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "help").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatBatonDoesNotKnowIsAcknowledgedAndLeftAlone() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            var trouble = stage.slack.trouble();
            for (var words : List.of(
                    "no JSON",
                    "[]",
                    "{\"type\":[]}",
                    "{\"type\":\"events_api\",\"payload\":{}}",
                    "{\"type\":\"new_thing\",\"payload\":{\"a\":1}}",
                    "{\"type\":\"new_thing\",\"envelope_id\":\"e-1\",\"payload\":{\"a\":1}}",
                    "{\"type\":\"interactive\",\"envelope_id\":\"e-2\",\"payload\":{\"type\":\"new_press\"}}",
                    "{\"type\":\"interactive\",\"envelope_id\":\"e-3\",\"payload\":\"what\"}",
                    "{\"type\":\"events_api\",\"envelope_id\":\"e-4\"}")) {
                trouble.sayOverSockets(words);
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(trouble.heardOverSockets())
                            .containsExactlyInAnyOrder(ack("e-1"), ack("e-2"), ack("e-3"), ack("e-4")));
            assertThat(trouble.sockets()).as("none of it ends the connection").isEqualTo(1);
        }
    }

    @Test
    void twentyAreServedAtOnce() throws Exception {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            var together = new CyclicBarrier(20);
            stage.slack.trouble().onCall(call -> {
                if (call.method().equals("views.open")) {
                    waitAt(together);
                }
            });
            var people = Executors.newFixedThreadPool(20);
            var answers = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> stage.joanne.slash("C0SUPPORT", "/handoff", "billing refund " + i), people))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    answer.get(30, TimeUnit.SECONDS).problem())
                            .isEmpty());
            assertThat(together.isBroken()).as("all twenty were there together").isFalse();
            people.shutdown();
        }
    }

    @Test
    void aTokenThatSlackRefusesIsAMistakeInTheSettings() throws IOException {
        try (var stage = Stage.overSocket(OnDatabase.H2, folder)) {
            stage.slack.trouble().failNext("apps.connections.open", Fault.error("invalid_auth"));
            assertThatThrownBy(stage::restart)
                    .isInstanceOf(ConfigurationProblem.class)
                    .hasMessageStartingWith("SLACK_APP_TOKEN: Slack refuses this token (invalid_auth)");
        }
    }

    private static void waitAt(CyclicBarrier together) {
        try {
            together.await(15, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String ack(String id) {
        return "{\"envelope_id\":\"" + id + "\"}";
    }

    private static Delivery last(List<Delivery> deliveries) {
        return deliveries.get(deliveries.size() - 1);
    }

    private static String shown(Stage stage, Message message) {
        return stage.slack
                .message(message.channel(), message.ts())
                .map(Message::shown)
                .orElseThrow();
    }
}
