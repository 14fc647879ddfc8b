package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Fault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be kept is never answered as if it were. */
class NotKeptStoryTest {
    @TempDir
    private Path folder;

    @Test
    void anEventWhoseMeaningIsNotKnownYetIsSentAgainBySlack() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING.replace("members: [U0BEN, U0BIA]", "usergroup: S0BILLING"));
            stage.slack.userGroup("S0BILLING", "billing", "U0BIA");
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().failNext("usergroups.users.list", Fault.error("fatal_error"));
            stage.bia.react(stage.card(), "white_check_mark");
            var missed = stage.slack.trouble().deliveries().stream()
                    .filter(event -> event.type().equals("reaction_added"))
                    .findFirst()
                    .orElseThrow();
            assertThat(missed.status()).isEqualTo(503);

            assertThat(stage.slack.trouble().redeliver(missed.eventId()).accepted())
                    .isTrue();
            stage.settle();
            assertThat(stage.card().shown()).contains("@Bia's turn");
        }
    }
}
