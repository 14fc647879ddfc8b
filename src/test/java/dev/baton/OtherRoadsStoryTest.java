package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack will never take goes by another road: nothing is dropped in silence. */
class OtherRoadsStoryTest {
    private static final Fault RESTRICTED = Fault.error("restricted_action_non_threadable_channel");

    @TempDir
    private Path folder;

    private static List<Message> told(Stage stage, String person, String words) {
        return stage.slack.dm(person).stream()
                .filter(message -> message.shown().contains(words))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void removedAfterTheCardWasPostedItTellsThoseWhoCanHelpEachTime(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.kickBot(Stage.BILLING);
            stage.later(Duration.ofHours(1));

            assertThat(told(stage, "U0ADMIN", "Baton cannot post in")).hasSize(1);
            assertThat(told(stage, "U0BOSS", "you read it here"))
                    .singleElement()
                    .satisfies(instead -> {
                        assertThat(instead.shown()).contains("Refund invoice 4711");
                        assertThat(instead.buttons()).contains("Acknowledge");
                    });
            assertThat(stage.lineShown())
                    .filteredOn(l -> l.contains("Baton cannot post"))
                    .hasSize(1);

            stage.slack.inviteBot(Stage.BILLING);
            stage.restart();
            stage.settle();
            assertThat(stage.thread()).hasSize(1);

            stage.slack.kickBot(Stage.BILLING);
            stage.later(Duration.ofHours(2));
            assertThat(told(stage, "U0ADMIN", "Baton cannot post in")).hasSize(2);
            assertThat(told(stage, "U0BOSS", "you read it here")).hasSize(2);

            stage.boss.press(told(stage, "U0BOSS", "you read it here").get(1), "Acknowledge");
            stage.settle();
            assertThat(stage.recorded("ACKNOWLEDGED")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheSettingsLetItNotPostItTriesOnceAnHourAndTellsOnce(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().choose(call -> isPostToTheTeam(call) ? Optional.of(RESTRICTED) : Optional.empty());
            stage.handOff("Refund invoice 4711");
            for (var look = 0; look < 4; look++) {
                stage.deliveryTime(Duration.ofMinutes(31));
                stage.restart();
                stage.settle();
            }
            assertThat(stage.slack.calls().stream().filter(OtherRoadsStoryTest::isPostToTheTeam))
                    .hasSize(3);
            assertThat(told(stage, "U0ADMIN", "Baton cannot post in")).hasSize(1);
            assertThat(told(stage, "U0BOSS", "you read it here")).hasSize(1);

            stage.slack.trouble().choose(call -> Optional.empty());
            stage.deliveryTime(Duration.ofMinutes(61));
            stage.restart();
            stage.settle();
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);
        }
    }

    private static boolean isPostToTheTeam(Call call) {
        return call.method().equals("chat.postMessage")
                && call.args().get("channel").getAsString().equals(Stage.BILLING);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidWhileTheChannelIsClosedIsCarriedWhenItOpens(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.archive(Stage.BILLING);
            stage.joanne.reply(stage.line().get(0), "One more thing");
            stage.joanne.reply(stage.line().get(0), "And another");
            stage.settle();
            assertThat(stage.thread()).isEmpty();

            stage.slack.unarchive(Stage.BILLING);
            stage.restart();
            stage.settle();
            assertThat(stage.thread()).hasSize(2);
            assertThat(stage.thread().get(0)).contains("One more thing");
            assertThat(stage.thread().get(1)).contains("And another");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvitationIsAskedForOnceEachTimeThatItIsWanted(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.privateChannel("C0LEGAL", "legal", "U0BEN");
            stage.read(Stories.BILLING.replace("channel: C0BILLING", "channel: C0LEGAL"));
            stage.restart();
            stage.restart();
            stage.settle();
            assertThat(told(stage, "U0ADMIN", "invite it there")).hasSize(1);

            stage.slack.inviteBot("C0LEGAL");
            stage.restart();
            stage.slack.kickBot("C0LEGAL");
            stage.restart();
            stage.restart();
            stage.settle();
            assertThat(told(stage, "U0ADMIN", "invite it there")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCardThatSlackRefusesIsToldAndNotTriedForEver(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext("chat.postMessage", Fault.error("invalid_blocks"));
            stage.handOff("Refund invoice 4711");

            assertThat(told(stage, "U0ADMIN", "reaches nobody: `card`, since invalid_blocks"))
                    .hasSize(1);
            assertThat(told(stage, "U0BOSS", "you read it here")).hasSize(1);
            stage.restart();
            stage.settle();
            assertThat(stage.slack.messages(Stage.BILLING)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheCardWasTakenAwayTheReminderComesUnderANewOne(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.deleteMessage(Stage.BILLING, stage.card().ts());
            stage.later(Duration.ofHours(1));

            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);
            assertThat(stage.card().shown()).contains("Refund invoice 4711");
            assertThat(stage.thread()).hasSize(1);
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThatWasToBeSaidUnderACardThatWasTakenAwayComesUnderTheNewOne(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.deleteMessage(Stage.BILLING, stage.card().ts());
            stage.joanne.reply(stage.line().get(0), "One more thing");
            stage.joanne.reply(stage.line().get(0), "And another");
            stage.settle();

            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);
            assertThat(stage.thread()).hasSize(2);
            assertThat(stage.thread().get(0)).contains("One more thing");
            assertThat(stage.thread().get(1)).contains("And another");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCardThatWasTakenAwayIsPostedAnewWithItsNextChange(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.deleteMessage(Stage.BILLING, stage.card().ts());
            stage.ben.slash("C0SUPPORT", "/handoff", "ack H-1 I refund it");
            stage.settle();

            assertThat(stage.slack.messages(Stage.BILLING))
                    .singleElement()
                    .satisfies(card -> assertThat(card.shown()).contains("@Ben's turn", "I refund it"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNotEvenTheStewardsCouldBeToldIsSeenByWhoRunsBaton(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            assertThat(stage.readiness().statusCode()).isEqualTo(200);
            stage.slack.deactivate("U0ADMIN");
            stage.slack.archive(Stage.BILLING);
            stage.handOff("Refund invoice 4711");

            await().until(() -> stage.readiness().statusCode() == 503);
            assertThat(stage.readiness().body()).contains("not even the stewards");
            assertThat(stage.page("/metrics").body()).contains("baton_messages_unheard 1.0");
            assertThat(told(stage, "U0BOSS", "you read it here")).hasSize(1);

            stage.deliveryTime(Duration.ofMinutes(16));
            await().until(() -> stage.readiness().statusCode() == 200);
        }
    }
}
