package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Baton writes about its work, at its most talkative, holds no secret and nothing that people wrote. */
class QuietIT {
    private static final String TEAMS = """
            policies:
              quick: {nudge_after: 1s, nudge_every: 1m}
            teams:
              billing:
                name: Billing
                channel: C0BILLING
                members: [U0BEN]
                policy: quick
            """;

    @TempDir
    Path folder;

    @Test
    void saysNoSecretAndNoTextOfPeople() throws IOException {
        try (var premises = Premises.onH2(folder, TEAMS);
                var baton = premises.start("-Dlogback.configurationFile=" + talkative())
                        .ready()) {
            var trouble = premises.slack.trouble();
            trouble.failNext("chat.postMessage", Fault.error("is_archived"));
            trouble.failNext("conversations.open", Fault.http(500, "Refund Umbrella's invoice"));
            premises.joanne.slash(Premises.SUPPORT, "/handoff", "billing Refund Umbrella's invoice");
            premises.joanne.fill("Situation", "Umbrella paid twice");
            premises.joanne.fill("Stake", "Umbrella cancels");
            premises.joanne.submit();
            premises.joanne.slash(Premises.SUPPORT, "/handoff", "Umbrella");
            premises.handOff(premises.joanne, "billing", "Write to Umbrella");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !premises.cards(Premises.BILLING).isEmpty());
            premises.ben.slash(Premises.BILLING, "/handoff", "ack H-2 Umbrella is with me");
            premises.ben.slash(Premises.BILLING, "/handoff", "resolve H-2 Umbrella was written to");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> premises.cards(Premises.BILLING).get(0).shown().contains("was written to"));
            baton.terminate().exitCode(Duration.ofSeconds(10));

            assertThat(baton.said()).contains("DEBUG", "will not be delivered: is_archived");
            List.of(
                            premises.slack.app().botToken(),
                            premises.slack.app().signingSecret(),
                            "v0=",
                            "Umbrella",
                            "Acme",
                            "charged")
                    .forEach(word -> assertThat(baton.said()).doesNotContain(word));
        }
    }

    /** The packaged configuration, with every logger that it does not silence at DEBUG. */
    private Path talkative() throws IOException {
        try (var packaged = QuietIT.class.getResourceAsStream("/logback.xml")) {
            var text = new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("talkative.xml"),
                    text.replace("level=\"WARN\"", "level=\"DEBUG\"").replace("level=\"INFO\"", "level=\"TRACE\""));
        }
    }
}
