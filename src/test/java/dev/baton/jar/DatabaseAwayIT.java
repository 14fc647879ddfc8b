package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Delivery;
import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import dev.baton.store.Databases;
import dev.baton.store.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is restarted, and then another takes its place without a word, while people go on and reminders fall due. */
class DatabaseAwayIT {
    private static final String TEAMS = """
            policies:
              standard: {nudge_after: 10s, nudge_every: 10m}
            teams:
              billing: {name: Billing, channel: C0BILLING, members: [U0BEN], policy: standard}
            """;
    private static final String[] OPTIONS = {"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void whatCannotBeKeptIsSaidAndAllGoesOnWhenItIsBack() throws IOException {
        var port = Premises.freePort();
        var server = server(port);
        try (var wire = new Wire("localhost", port);
                var premises = Premises.on(
                        new Databases.Address(
                                "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres", "postgres", ""),
                        folder,
                        TEAMS);
                var baton = premises.start(OPTIONS).ready()) {
            handOff(premises, "Refund it first");
            handOff(premises, "Refund it before the restart");
            server.close();
            whileAway(premises, baton, "Refund it in the restart", "Refund it before the restart");
            server = server(port);
            onceBack(premises, baton, "Refund it in the restart", "Refund it before the restart");

            handOff(premises, "Refund it before the other takes over");
            wire.goDead();
            whileAway(premises, baton, "Refund it in the silence", "Refund it before the other takes over");
            wire.moveOn();
            onceBack(premises, baton, "Refund it in the silence", "Refund it before the other takes over");

            await().atMost(SOON)
                    .until(() -> nudges(premises, "Refund it first") == 1
                            && nudges(premises, "Refund it in the restart") == 1
                            && nudges(premises, "Refund it in the silence") == 1);
            assertThat(premises.cards(Premises.BILLING)).hasSize(5);
            assertThat(premises.slack.trouble().violations()).isEmpty();
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static void handOff(Premises premises, String ask) {
        assertThat(premises.handOff(premises.joanne, "billing", ask).outcome()).isEqualTo(Submission.Outcome.CLOSED);
        card(premises, ask);
    }

    private static Message card(Premises premises, String ask) {
        return premises.card(ask, SOON);
    }

    private static int nudges(Premises premises, String ask) {
        return premises.nudges(card(premises, ask)).size();
    }

    private static void whileAway(Premises premises, RunningJar baton, String ask, String before) {
        await().atMost(SOON).until(() -> baton.status("/readyz") == 503);
        assertThat(baton.page("/readyz").body()).contains("the database does not answer");
        assertThat(premises.handOff(premises.joanne, "billing", ask).errors().values())
                .singleElement()
                .asString()
                .startsWith("That was not saved");
        assertThat(premises.ben
                        .slash(Premises.BILLING, "/handoff", "status H-1")
                        .shown())
                .contains("you typed: `/handoff status H-1`");
        premises.ben.press(card(premises, before), "Acknowledge");
        assertThat(premises.slack.ephemerals("U0BEN")).last().asString().contains("That was not saved");
        premises.ben.react(card(premises, before), "white_check_mark");
        assertThat(reaction(premises).status()).isEqualTo(503);
    }

    private static Delivery reaction(Premises premises) {
        return premises.slack.trouble().deliveries().stream()
                .filter(event -> event.type().equals("reaction_added"))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static void onceBack(Premises premises, RunningJar baton, String ask, String before) {
        await().atMost(SOON).until(() -> baton.status("/readyz") == 200);
        assertThat(premises.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
        assertThat(premises.slack
                        .trouble()
                        .redeliver(reaction(premises).eventId())
                        .accepted())
                .isTrue();
        await().atMost(SOON).until(() -> card(premises, before).shown().contains("@Ben's turn"));
        card(premises, ask);
    }
}
