package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Today's Baton takes over in the middle of the day what a former one has begun. */
class UpgradeStoryTest {
    private static final Duration SINCE_NINE = Duration.ofMinutes(4 * 60 + 7);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatAFormerBatonHasBegunGoesOn(OnDatabase database) throws IOException {
        try (var stage = Stage.onFormer(database, folder, SINCE_NINE)) {
            stage.deliveryTime(Duration.ofMinutes(1));
            var cards = stage.slack.messages(Stage.BILLING);
            assertThat(cards)
                    .as("six stand, one was in doubt, one had not gone yet")
                    .hasSize(8);
            assertThat(cards.subList(6, 8))
                    .extracting(Message::shown)
                    .anyMatch(card -> card.contains("H-7"))
                    .anyMatch(card -> card.contains("H-8"));
            var underFirst = thread(stage, cards.get(0));

            stage.later(Duration.ofHours(1));
            assertThat(thread(stage, cards.get(0))).isEqualTo(underFirst + 1);
            assertThat(stage.slack.thread(Stage.BILLING, cards.get(0).ts()))
                    .last()
                    .extracting(Message::shown)
                    .asString()
                    .contains("@Ben *H-1* has waited 5 h of working time");

            stage.ben.react(cards.get(0), "white_check_mark");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-2 Both went back");
            stage.joanne.slash("C0SUPPORT", "/handoff", "cancel H-5 No longer needed");
            stage.settle();
            assertThat(stage.slack.messages(Stage.BILLING).get(0).shown()).contains("H-1", "@Ben's turn: owner");
            assertThat(stage.slack.messages(Stage.BILLING).get(1).shown()).contains("@Joanne's turn: confirm");
            assertThat(status(stage, "H-3")).contains("@Joanne's turn: confirm");
            assertThat(status(stage, "H-4")).contains("Closed");
            assertThat(status(stage, "H-5")).contains("Canceled");
            assertThat(stage.handOff("Refund another").outcome()).isNotNull();
            assertThat(stage.slack.messages(Stage.BILLING))
                    .hasSize(9)
                    .last()
                    .satisfies(card -> assertThat(card.shown()).contains("H-9"));

            stage.later(Duration.ofHours(1));
            assertThat(stage.readiness().statusCode())
                    .as(stage.readiness().body())
                    .isEqualTo(200);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    private static long thread(Stage stage, Message card) {
        return stage.slack.thread(Stage.BILLING, card.ts()).size();
    }

    private static String status(Stage stage, String number) {
        return stage.joanne.slash("C0SUPPORT", "/handoff", "status " + number).shown();
    }
}
