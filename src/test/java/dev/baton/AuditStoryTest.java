package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.baton.playground.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What should have happened and has not is found, brought on its way again, and shown to the stewards once. */
class AuditStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String WEDGE = "alter table handoff add constraint wedged check (last_nudge is null)";
    private static final String UNWEDGE = "alter table handoff drop constraint wedged";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aHandoffThatTheClockHasForgottenIsTakenUpAndNobodyIsBothered(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.plant("update handoff set next_follow_up_at = null");
            stage.later(Duration.ofMinutes(5));
            assertThat(stage.metric("baton_audit_findings_total{kind=\"follow_up_not_planned\"}"))
                    .isEqualTo("1.0");
            stage.later(MINUTE.multipliedBy(56));
            assertThat(stage.lastInThread()).contains("Refund invoice 4711");
            assertThat(stage.slack.dm("U0ADMIN")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsStillIsShownToTheStewardsOnceAndBatonStaysReady(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.plant(WEDGE);
            stage.later(MINUTE.multipliedBy(66));
            assertThat(stage.slack.dm("U0ADMIN"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("something stands still", "*H-1*: a reminder or escalation is late, since");
            stage.later(MINUTE.multipliedBy(10));
            assertThat(stage.slack.dm("U0ADMIN")).hasSize(1);
            assertThat(stage.metric("baton_audit_findings_total{kind=\"follow_up_late\"}"))
                    .isEqualTo("1.0");
            assertThat(stage.readiness().statusCode()).isEqualTo(200);

            stage.plant(UNWEDGE);
            stage.settle();
            assertThat(stage.thread()).hasSize(1);
            stage.later(MINUTE.multipliedBy(5));
            assertThat(stage.slack.dm("U0ADMIN")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyCanBeToldBatonIsNotReadyUntilItIsMended(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.read(Stories.BILLING.replace("  stewards: [U0ADMIN]\n", ""));
            stage.handOff("Refund invoice 4711");
            stage.plant(WEDGE);
            stage.later(MINUTE.multipliedBy(63));
            await().until(() -> stage.readiness().statusCode(), status -> status == 200);
            stage.later(MINUTE.multipliedBy(3));
            await().until(() -> stage.readiness().statusCode(), status -> status == 503);
            assertThat(stage.readiness().body()).contains("no audit has found all well for three minutes");

            stage.plant(UNWEDGE);
            stage.later(MINUTE.multipliedBy(2));
            await().until(() -> stage.readiness().statusCode(), status -> status == 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereAllIsWellAnAuditWritesNothingAndTheHeartbeatIsHeard(OnDatabase kind) throws IOException {
        var beats = new AtomicInteger();
        var there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        there.createContext("/", exchange -> {
            beats.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        there.start();
        try (var stage = Stage.on(kind, folder)) {
            stage.heartbeatAt(
                    URI.create("http://127.0.0.1:" + there.getAddress().getPort() + "/"));
            stage.restart();
            stage.handOff("Refund invoice 4711");
            var before = stage.rows();
            assertThat(beats).hasValue(0);
            stage.later(MINUTE.multipliedBy(3));
            assertThat(beats).hasValueBetween(2, 3);
            assertThat(stage.rows()).isEqualTo(before);
            assertThat(stage.metric("baton_audit_last_success_seconds")).isNotEqualTo("0.0");
        } finally {
            there.stop(0);
        }
    }
}
