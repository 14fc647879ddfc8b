package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Today's Baton takes over in the middle of the day what a former one has begun, and leaves to the next what is that one's. */
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

    /** The nodes of a newer one write beside it, while they are replaced one after the other. */
    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatOnlyANewerBatonCanReadIsLeftToThatAndAllElseGoesOn(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            for (var song = 1; song <= 20; song++) {
                ofNewerBaton(stage, "song " + song, "'READY', null, null, null, null");
            }
            ofNewerBaton(stage, "left", "'ATTEMPT', 'the newer', due_at, null, null");
            ofNewerBaton(stage, "doubted", "'UNKNOWN', null, null, channel, due_at");
            stage.plant(
                    "alter table outbox add constraint left_alone check (kind <> 'Song' or epoch + attempts + misses = 0)");
            stage.plant(
                    "insert into entry (workspace, number, seq, event, via, at, state_before, state_after)"
                            + " select workspace, number, 99, 'SUNG', via, at, state_before, state_after from entry where seq = 1");
            stage.plant("update outbox set body = replace(body, '{', '{\"tune\":[1],') where kind <> 'Card'");
            stage.plant("update handoff set course = replace(course, '{\"', '{\"tune\":{},\"')");

            stage.later(Duration.ofHours(1));
            assertThat(stage.lastInThread()).contains("has waited");
            assertThat(stage.ben.slash("C0SUPPORT", "/handoff", "evidence H-1").shown())
                    .startsWith("The evidence of H-1 comes");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.slack.dm("U0ADMIN"))
                    .extracting(Message::shown)
                    .anyMatch(told -> told.contains("20 things stand still"))
                    .anyMatch(told -> told.contains("a message was begun, and nobody knows its end"));
            assertThat(stage.slack.allMessages(stage.ben.dmId()))
                    .anyMatch(message -> !message.files().isEmpty());
            assertThat(stage.readiness().statusCode()).isEqualTo(200);
        }
    }

    /** @param stands its state, and of this its lease, its place and the time at which it settles */
    private static void ofNewerBaton(Stage stage, String key, String stands) {
        stage.plant("""
                insert into outbox (
                    workspace, k, mark, number, kind, body, follows, destination, channel, lane, priority, epoch, due_at,
                    not_before, attempts, ambiguous, misses, rendered, wanted,
                    state, lease_owner, lease_until, tried_channel, settles_at)
                select workspace, '%s', '%s', number, 'Song', '{"verse":1}', false, destination, channel, lane, 1, 0, due_at,
                    not_before, 0, 0, 0, 0, 0, %s
                from outbox where kind = 'Card'
                """.formatted(key, key, stands));
    }

    private static long thread(Stage stage, Message card) {
        return stage.slack.thread(Stage.BILLING, card.ts()).size();
    }

    private static String status(Stage stage, String number) {
        return stage.joanne.slash("C0SUPPORT", "/handoff", "status " + number).shown();
    }
}
