package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one PostgreSQL, with all waits a tenth as long: any of them may leave, die, hang or be older. */
class SeveralNodesIT {
    private static final String TEAMS = """
            policies:
              standard: {nudge_after: 2s, nudge_every: 10m}
            teams:
              billing: {name: Billing, channel: C0BILLING, members: [U0BEN], policy: standard}
            """;
    private static final String[] OPTIONS = {
        "-Dbaton.shorten=10", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"
    };
    private static final String FIRST = "127.0.0.1";
    private static final String SECOND = "localhost";

    /** Forty-five seconds, a tenth as long, and what a busy machine needs. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void anyOfThemMayLeaveDieOrHang() {
        try (var premises = Premises.onPostgresql(folder, TEAMS);
                var first = premises.start(OPTIONS);
                var second = premises.startAnother(SECOND, OPTIONS);
                var third = premises.startAnother(SECOND, OPTIONS)) {
            List.of(first, second, third).forEach(RunningJar::ready);
            for (var told : List.of(first, second, third)) {
                premises.deliverTo(told);
                nudged(premises, "Refund it by number " + told.port());
            }
            assertThat(premises.cards(Premises.BILLING)).hasSize(3);
            assertThat(third.terminate().exitCode(Duration.ofSeconds(20))).isIn(0, 143);

            premises.deliverTo(first);
            limitedForAll(premises);

            var hung = atItsNudge(
                    premises, "Refund it, and hang", Map.of(FIRST, first, SECOND, second), RunningJar::freeze);
            premises.deliverTo(hung == first ? second : first);
            nudged(premises, "Refund it while one hangs");
            hung.thaw().ready();

            var dead =
                    atItsNudge(premises, "Refund it, and die", Map.of(FIRST, first, SECOND, second), RunningJar::kill);
            premises.deliverTo(dead == first ? second : first);
            nudged(premises, "Refund it though one is dead");

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> premises.cards(Premises.BILLING).stream()
                            .allMatch(card -> premises.nudges(card).size() <= 1));
            assertThat(premises.cards(Premises.BILLING)).hasSize(8);
            assertThat(premises.slack.trouble().violations()).isEmpty();
            assertThat(first.said() + second.said() + third.said()).doesNotContain("ERROR");
        }
    }

    /** One of them is told to wait; no other calls meanwhile. */
    private static void limitedForAll(Premises premises) {
        premises.slack.trouble().failNext("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(2)));
        nudged(premises, "Refund it when you may");
    }

    private static void nudged(Premises premises, String ask) {
        handOff(premises, ask);
        await().atMost(TAKEN_OVER)
                .until(() -> premises.nudges(card(premises, ask)).size() == 1);
    }

    /** The nudge is out, and whoever sent it does not hear so. */
    private static RunningJar atItsNudge(
            Premises premises, String ask, Map<String, RunningJar> nodes, Consumer<RunningJar> deed) {
        var struck = new CompletableFuture<RunningJar>();
        premises.slack
                .trouble()
                .choose(call -> isNudge(call) && !struck.isDone()
                        ? Optional.of(Fault.watched(
                                () -> {
                                    var caller = nodes.get(call.host());
                                    deed.accept(caller);
                                    struck.complete(caller);
                                },
                                () -> {}))
                        : Optional.empty());
        handOff(premises, ask);
        assertThat(struck).succeedsWithin(TAKEN_OVER);
        premises.slack.trouble().choose(call -> Optional.empty());
        return struck.join();
    }

    private static boolean isNudge(Call call) {
        return call.method().equals("chat.postMessage")
                && call.args().get("text").getAsString().contains("has waited");
    }

    @Test
    void anOlderOneGoesOnButDoesNotStartOnANewerSchema() {
        try (var premises = Premises.onPostgresql(folder, TEAMS);
                var older = premises.start(OPTIONS).ready()) {
            premises.query(connection -> connection.createStatement().execute("""
                    create table tomorrow (workspace varchar(64) not null);
                    alter table handoff add column tomorrow varchar;
                    alter table outbox add column tomorrow integer;
                    insert into flyway_schema_history (installed_rank, version, description, type, script,
                        installed_by, execution_time, success)
                    values (1000, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 'baton', 1, true)
                    """));
            handOff(premises, "Refund it");
            await().atMost(TAKEN_OVER)
                    .until(() -> premises.cards(Premises.BILLING).size() == 1
                            && premises.nudges(card(premises, "Refund it")).size() == 1);

            try (var restarted = premises.startAnother(SECOND, OPTIONS)) {
                assertThat(restarted.exitCode(Duration.ofSeconds(60))).isEqualTo(2);
                assertThat(restarted.said())
                        .contains("the database was last used by a newer Baton (its schema is at 999)")
                        .doesNotContain("Exception");
            }
            assertThat(older.status("/readyz")).isEqualTo(200);
            assertThat(older.said()).doesNotContain("ERROR");
        }
    }

    private static void handOff(Premises premises, String ask) {
        assertThat(premises.handOff(premises.joanne, "billing", ask).outcome()).isEqualTo(Submission.Outcome.CLOSED);
    }

    private static Message card(Premises premises, String ask) {
        return premises.card(ask, TAKEN_OVER);
    }
}
