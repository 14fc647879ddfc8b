package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who belongs to a team is known at once when Slack tells of a change, and who has left is left alone. */
class FreshMembersStoryTest {
    private static final String MEMBERS = "    members: [U0BEN, U0BIA]\n";
    private static final String ON_CALL = "    on_call: [U0BEN]\n";

    @TempDir
    private Path folder;

    @Test
    void whoeverIsAddedToTheUserGroupAcknowledgesAtOnce() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.slack.userGroup("S0BILLING", "billing", "U0BEN");
            stage.read(Stories.BILLING.replace(MEMBERS, "    usergroup: S0BILLING\n"));
            stage.handOff("Refund invoice 4711");
            stage.bia.react(stage.card(), "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");

            stage.slack.userGroup("S0BILLING", "billing", "U0BEN", "U0BIA");
            stage.bia.react(stage.card(), "raising_hand");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Bia's turn");
        }
    }

    @Test
    void whoeverJoinsTheChannelAcknowledgesAtOnceAndWhoLeavesItDoesNot() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING.replace(MEMBERS, ""));
            stage.handOff("Refund invoice 4711");
            stage.maria.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");

            stage.maria.join(Stage.BILLING);
            stage.maria.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Maria's turn");

            stage.handOff("Refund invoice 4712");
            stage.maria.leave(Stage.BILLING);
            stage.maria.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");
        }
    }

    @Test
    void whoHasLeftIsNotPinged() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING.replace(ON_CALL, "    on_call: [U0BEN, U0BIA]\n"));
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).containsExactlyInAnyOrder("U0BEN", "U0BIA");

            stage.slack.deactivate("U0BEN");
            stage.handOff("Refund invoice 4712");
            assertThat(stage.card().mentions()).containsExactly("U0BIA");
            stage.later(Duration.ofHours(1));
            assertThat(stage.lastMessageInThread().mentions()).containsExactly("U0BIA");
        }
    }

    @Test
    void nobodyIsThoughtToHaveLeftWhileSlackIsSilent() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            var silent = Fault.error("fatal_error");
            stage.slack.trouble().failNext("users.info", silent, silent, silent, silent);
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).contains("U0BEN");
        }
    }

    @Test
    void thePartiesAndTheSupervisorsAreThoseWhoAreHere() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.deactivate("U0BEN");
            stage.slack.deactivate("U0BOSS");
            stage.later(Duration.ofHours(4));
            assertThat(stage.slack.dm("U0ADMIN"))
                    .extracting(Message::shown)
                    .satisfiesExactlyInAnyOrder(
                            digest -> assertThat(digest).contains("daily digest for @Bob reaches nobody"),
                            level -> assertThat(level).contains("Level 1 of H-1 had nobody to tell"));

            stage.later(Duration.ofHours(30));
            var parties = stage.slack.groupDms("U0JOANNE");
            assertThat(stage.slack.members(parties.get(0)))
                    .as("with Ben gone, the other member")
                    .containsExactlyInAnyOrder(
                            "U0JOANNE", "U0MARIA", "U0BIA", stage.slack.app().botUserId());
        }
    }

    @Test
    void whoLeavesBetweenTheDecisionAndTheConversationIsLeftOut() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING + """
                      support:
                        name: Support
                        channel: C0SUPPORT
                        members: [U0JOANNE]
                        supervisors: [U0MARIA]
                        policy: standard
                        hours: {timezone: Asia/Tokyo, days: mon-fri, from: "09:00", to: "17:00"}
                    """);
            stage.handOff("Refund invoice 4711");
            stage.away(Duration.ofHours(33));
            assertThat(stage.slack.groupDms("U0JOANNE"))
                    .as("decided on at half past five in Berlin, and it is night in Tokyo")
                    .isEmpty();
            stage.slack.deactivate("U0BOSS");
            stage.away(Duration.ofHours(8));
            assertThat(stage.slack.members(stage.slack.groupDms("U0JOANNE").get(0)))
                    .containsExactlyInAnyOrder(
                            "U0JOANNE", "U0MARIA", "U0BEN", stage.slack.app().botUserId());
        }
    }

    @Test
    void cardsThatWaitGoOutWhenBatonIsInvited() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.slack.privateChannel("C0SECRET", "secret", "U0BEN");
            stage.read(Stories.BILLING.replace("channel: C0BILLING", "channel: C0SECRET"));
            stage.handOff("Refund invoice 4711");
            assertThat(stage.slack.messages("C0SECRET")).isEmpty();

            stage.slack.inviteBot("C0SECRET");
            stage.settle();
            assertThat(stage.slack.messages("C0SECRET")).hasSize(1);
        }
    }

    @Test
    void cardsThatWaitGoOutWhenTheChannelIsOpenedAgain() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.slack.archive(Stage.BILLING);
            stage.handOff("Refund invoice 4711");
            assertThat(stage.slack.messages(Stage.BILLING)).isEmpty();

            stage.slack.unarchive(Stage.BILLING);
            stage.settle();
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);
        }
    }
}
