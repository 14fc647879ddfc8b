package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged Baton from its start to its end, with a policy of seconds. */
class ServeIT {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration TOLERANCE = Duration.ofMillis(50);
    private static final Duration LATEST = Duration.ofSeconds(1);

    private static final String TEAMS = """
            workspace:
              stewards: [U0ADMIN]
            people:
              U0JOANNE: {supervisor: U0MARIA}
            policies:
              quick:
                nudge_after: 3s
                nudge_every: 3s
                escalate:
                  - {after: 5s, to: team_supervisors}
                  - {after: 8s, to: sender_supervisor}
                  - {after: 11s, to: parties}
            teams:
              billing:
                name: Billing
                channel: C0BILLING
                members: [U0BEN, U0BIA]
                on_call: [U0BEN]
                supervisors: [U0BOSS]
                policy: quick
            """;

    @TempDir
    Path folder;

    enum Kind {
        H2(Premises::onH2),
        POSTGRESQL(Premises::onPostgresql);

        private final BiFunction<Path, String, Premises> premises;

        Kind(BiFunction<Path, String, Premises> premises) {
            this.premises = premises;
        }

        Premises in(Path folder, String teams) {
            return premises.apply(folder, teams);
        }
    }

    @ParameterizedTest
    @EnumSource
    void remindsAndEscalatesInItsTimeUntilSomebodyHasIt(Kind kind) {
        try (var premises = kind.in(folder, TEAMS);
                var baton = premises.start().ready()) {
            var before = CLOCK.instant();
            var submission = premises.handOff(premises.joanne, "billing", "Refund the second invoice");
            var after = CLOCK.instant();
            assertThat(submission.outcome()).isEqualTo(Submission.Outcome.CLOSED);

            var card = soon(() -> premises.cards(Premises.BILLING)).get(0);
            assertThat(Premises.at(card)).isBefore(after.plus(LATEST));
            var submitted = submittedAt(card);
            assertThat(submitted).isBetween(before.minusSeconds(1), after);
            sameEverywhere(premises, "Billing's turn: nobody has it yet");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !premises.slack.groupDms("U0JOANNE").isEmpty());
            var parties = premises.slack.groupDms("U0JOANNE").get(0);
            var nudges = premises.nudges(card);
            assertThat(nudges).hasSize(3);
            onTime(nudges.get(0), before, after, 3);
            onTime(nudges.get(1), before, after, 6);
            onTime(nudges.get(2), before, after, 9);
            onTime(premises.slack.dm("U0BOSS").get(0), before, after, 5);
            onTime(premises.slack.dm("U0MARIA").get(0), before, after, 8);
            onTime(soon(() -> premises.slack.messages(parties)).get(0), before, after, 11);
            sameEverywhere(premises, "Billing's turn: nobody has it yet");

            premises.ben.react(card, "white_check_mark::skin-tone-3");
            await().atMost(Duration.ofSeconds(4)).untilAsserted(() -> sameEverywhere(premises, "@Ben's turn: owner"));
            await().atMost(Duration.ofSeconds(4))
                    .until(() -> premises.slack.allMessages(premises.joanne.dmId()).stream()
                            .anyMatch(m -> m.shown().contains("@Ben of Billing has H-1")));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(
                                    premises.slack.messages(parties).get(0).shown())
                            .contains("@Ben's turn: owner"));
            var counted = premises.nudges(card).size();
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> premises.nudges(card).size() == counted
                            && premises.slack.dm("U0BOSS").size() == 1);

            premises.ben.slash(Premises.BILLING, "/handoff", "resolve H-1 Refunded, arrives on Thursday.");
            await().atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> sameEverywhere(premises, "@Joanne's turn: confirm that it is done"));
            var question = soon(() -> premises.slack.allMessages(premises.joanne.dmId()).stream()
                            .filter(m -> m.buttons().contains("Confirm"))
                            .toList())
                    .get(0);
            premises.joanne.press(question, "Confirm");
            await().atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> sameEverywhere(premises, "Closed: nobody's turn"));

            assertThat(premises.slack.trouble().violations()).isEmpty();
            premises.slack.writeCalls(Path.of("target", "calls-serve-" + kind + ".jsonl"));
            assertThat(baton.said()).doesNotContain("ERROR");
        }
    }

    /** Card and the sender's line. */
    private static void sameEverywhere(Premises premises, String turn) {
        assertThat(premises.cards(Premises.BILLING))
                .singleElement()
                .satisfies(card -> assertThat(card.shown()).contains(turn));
        assertThat(soon(() -> premises.slack.dm("U0JOANNE")).get(0).shown()).contains(turn);
    }

    /** Not before its time, counted from the earliest moment of the submit, and soon after, counted from the latest. */
    private static void onTime(Message message, Instant before, Instant after, int seconds) {
        var due = Duration.ofSeconds(seconds);
        assertThat(Premises.at(message))
                .as("due after %s s: %s", seconds, message.shown())
                .isBetween(before.plus(due).minus(TOLERANCE), after.plus(due).plus(LATEST));
    }

    /** To the second, as the card shows it to everybody. */
    private static Instant submittedAt(Message card) {
        var date = Pattern.compile("<!date\\^([0-9]+)\\^").matcher(card.blocks().toString());
        assertThat(date.find()).isTrue();
        return Instant.ofEpochSecond(Long.parseLong(date.group(1)));
    }

    private static List<Message> soon(java.util.function.Supplier<List<Message>> messages) {
        await().atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !messages.get().isEmpty());
        return messages.get();
    }

    @Test
    void isReadyOnceSlackAnswersAndShowsItsHealthAlways() {
        var absent = Premises.freePort();
        try (var premises = Premises.onH2(folder, TEAMS)) {
            premises.environment().put("SLACK_API_URL", "http://127.0.0.1:" + absent + "/api");
            try (var baton = premises.start()) {
                await().atMost(Duration.ofSeconds(30)).until(() -> baton.status("/readyz") == 503);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> baton.page("/readyz").body().equals("waiting for Slack\n"));
                assertThat(baton.page("/healthz").body()).isEqualTo("ok\n");
                assertThat(baton.page("/metrics").body()).contains("baton_ready 0.0");
                assertThat(premises.joanne
                                .slash(Premises.SUPPORT, "/handoff", "help")
                                .status())
                        .isEqualTo(503);

                var installed = premises.slack.app().onPort(absent);
                try (var late = dev.baton.playground.Workspace.start(CLOCK, installed)) {
                    assertThat(late.calls()).isEmpty();
                    baton.ready();
                    assertThat(baton.page("/metrics").body()).contains("baton_ready 1.0", "baton_deliveries_total");
                }
            }
        }
    }

    @Test
    void tellsAllThatIsWrongInEnvironmentAndFileTogether() {
        try (var premises = Premises.onH2(folder, "teams:\n  billing: {name: Billing}\n  Big Team: {}\n")) {
            premises.environment().put("SLACK_BOT_TOKEN", "xoxp-a-user-token");
            premises.environment().put("PORT", "http");
            try (var baton = premises.start()) {
                assertThat(baton.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
                assertThat(baton.said())
                        .startsWith("Baton was not started. To be mended:\n")
                        .contains("- SLACK_BOT_TOKEN holds a user token (xoxp-…)", "- PORT must be a number")
                        .contains("baton.yml")
                        .doesNotContain("xoxp-a-user-token", "Exception");
            }
        }
    }

    @Test
    void tellsWhatIsWrongInTheFileEachWithItsLine() {
        try (var premises = Premises.onH2(folder, TEAMS.replace("to: parties", "to: everybody") + "    colour: red\n");
                var baton = premises.start()) {
            assertThat(baton.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
            assertThat(baton.said()).contains("line 12", "line 21", "everybody", "colour");
        }
    }

    @Test
    void refusesToStartWithATokenThatSlackRefuses() {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            premises.environment().put("SLACK_BOT_TOKEN", "xoxb-of-another-app");
            try (var baton = premises.start()) {
                assertThat(baton.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
                assertThat(baton.said())
                        .contains("SLACK_BOT_TOKEN: Slack refuses this token (invalid_auth)")
                        .doesNotContain("xoxb-of-another-app");
            }
        }
    }

    @Test
    void refusesADatabaseFileThatAnotherProcessHasOpen() {
        try (var premises = Premises.onH2(folder, TEAMS);
                var first = premises.start().ready()) {
            premises.environment().put("PORT", Integer.toString(Premises.freePort()));
            try (var second = premises.start()) {
                assertThat(second.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
                assertThat(second.said())
                        .contains("DATABASE_URL: the database file is in use by another process")
                        .doesNotContain("Exception");
            }
            assertThat(first.status("/readyz")).isEqualTo(200);
        }
    }

    @Test
    void refusesAPortThatIsTaken() {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            premises.environment()
                    .put("PORT", Integer.toString(premises.slack.apiUrl().getPort()));
            try (var baton = premises.start()) {
                assertThat(baton.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
                assertThat(baton.said()).contains("PORT: ", "Is another program using it?");
            }
        }
    }

    @Test
    void endsInOrderWhenAskedTo() {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            try (var baton = premises.start().ready()) {
                premises.slack.trouble().failNext("chat.postMessage", Fault.answeredLate(Duration.ofSeconds(2)));
                premises.handOff(premises.joanne, "billing", "Refund the second invoice");
                await().atMost(Duration.ofSeconds(3))
                        .until(() -> premises.slack.calls().stream()
                                .anyMatch(call -> call.method().equals("chat.postMessage")));

                assertThat(baton.terminate().exitCode(Duration.ofSeconds(10))).isIn(0, 143);
                assertThat(baton.said()).doesNotContain("ERROR");
            }
            assertThat(premises.deliveries()).doesNotContainKeys("CLAIMED", "ATTEMPT", "UNKNOWN");

            try (var again = premises.start().ready()) {
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> premises.slack.dm("U0JOANNE").size() == 1
                                && premises.cards(Premises.BILLING).size() == 1);
                assertThat(again.terminate().exitCode(Duration.ofSeconds(10))).isIn(0, 143);
            }
            assertThat(premises.cards(Premises.BILLING)).hasSize(1);
            assertThat(premises.slack.dm("U0JOANNE")).hasSize(1);
        }
    }
}
