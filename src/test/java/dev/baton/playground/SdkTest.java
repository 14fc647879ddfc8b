package dev.baton.playground;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workspace as Slack's own Java client sees it. */
class SdkTest {
    private Town town;
    private Slack slack;
    private MethodsClient client;

    @BeforeEach
    void start() throws Exception {
        town = new Town();
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(town.workspace.apiUrl().toString());
        config.setStatsEnabled(false);
        slack = Slack.getInstance(config);
        client = slack.methods(town.workspace.app().botToken());
    }

    @AfterEach
    void stop() throws Exception {
        slack.close();
        town.close();
    }

    @Test
    void knowsWhoTheAppIs() throws Exception {
        var answer = client.authTest(call -> call);
        assertThat(answer.isOk()).isTrue();
        assertThat(List.of(answer.getTeamId(), answer.getUserId(), answer.getBotId(), answer.getUser()))
                .containsExactly("T0PLAY", "U0BATON", "B0BATON", "baton");
    }

    @Test
    void postsUpdatesAndReadsBackACard() throws Exception {
        var posted = client.chatPostMessage(call -> call.channel(Town.BILLING)
                .text("H-1 is open")
                .blocks(List.of(
                        section(block -> block.text(markdownText("*H-1* for <@U0BEN>"))),
                        actions(List.of(button(one -> one.actionId("ack")
                                .text(plainText("Acknowledge"))
                                .value("1"))))))
                .metadata(com.slack.api.model.Message.Metadata.builder()
                        .eventType("baton")
                        .eventPayload(Map.of("key", "k-1"))
                        .build()));
        assertThat(posted.getError()).isNull();
        Message shown = town.workspace.messages(Town.BILLING).get(0);
        assertThat(shown.shown()).isEqualTo("*H-1* for @Ben\n[Acknowledge]");
        assertThat(shown.mentions()).containsExactly("U0BEN");
        assertThat(shown.buttons()).containsExactly("Acknowledge");

        var updated = client.chatUpdate(
                call -> call.channel(Town.BILLING).ts(posted.getTs()).text("H-1 is taken"));
        assertThat(updated.isOk()).isTrue();
        Message after = town.workspace.messages(Town.BILLING).get(0);
        assertThat(after.blocks())
                .as("an update with text alone drops the blocks")
                .isEmpty();
        assertThat(after.edited()).isTrue();

        var history = client.conversationsHistory(call ->
                call.channel(Town.BILLING).includeAllMetadata(true).oldest("1").inclusive(true));
        assertThat(history.getMessages()).hasSize(1);
        assertThat(history.getMessages().get(0).getMetadata().getEventPayload()).containsEntry("key", "k-1");
        var without = client.conversationsHistory(call -> call.channel(Town.BILLING));
        assertThat(without.getMessages().get(0).getMetadata()).isNull();
    }

    @Test
    void opensDirectConversationsOnce() throws Exception {
        town.workspace.person("U0MARIA", "maria");
        var im = client.conversationsOpen(call -> call.users(List.of("U0BEN")).returnIm(true));
        assertThat(im.getChannel().getId()).startsWith("D");
        assertThat(im.getChannel().getUser()).isEqualTo("U0BEN");
        var group = client.conversationsOpen(call -> call.users(List.of("U0BEN", "U0MARIA")));
        var again = client.conversationsOpen(call -> call.users(List.of("U0MARIA", "U0BEN")));
        assertThat(group.getChannel().getId())
                .startsWith("G")
                .isEqualTo(again.getChannel().getId());
        assertThat(town.workspace.groupDms("U0MARIA"))
                .containsExactly(group.getChannel().getId());
        assertThat(town.workspace.groupDms("U0JOANNE")).isEmpty();
    }

    @Test
    void tellsOfPeopleAndGroups() throws Exception {
        town.workspace.person(Profile.of("U0GUEST", "gus").with(Profile.Trait.GUEST));
        town.workspace.userGroup("S0BILLING", "billing-people", "U0BEN", "U0GUEST");
        var ben = client.usersInfo(call -> call.user("U0BEN")).getUser();
        assertThat(ben.getTz()).isEqualTo("Europe/Berlin");
        assertThat(ben.isRestricted()).isFalse();
        assertThat(client.usersInfo(call -> call.user("U0GUEST")).getUser().isRestricted())
                .isTrue();
        assertThat(client.usersInfo(call -> call.user("U0NOBODY")).getError()).isEqualTo("user_not_found");
        assertThat(client.usergroupsUsersList(call -> call.usergroup("S0BILLING"))
                        .getUsers())
                .containsExactly("U0BEN", "U0GUEST");
        assertThat(client.usergroupsList(call -> call.includeUsers(true)).getUsergroups())
                .singleElement()
                .satisfies(group -> assertThat(group.getHandle()).isEqualTo("billing-people"));
    }

    @Test
    void pagesThroughMembers() throws Exception {
        var first =
                client.conversationsMembers(call -> call.channel(Town.BILLING).limit(2));
        assertThat(first.getMembers()).containsExactly("U0BATON", "U0BEN");
        String cursor = first.getResponseMetadata().getNextCursor();
        var second = client.conversationsMembers(
                call -> call.channel(Town.BILLING).limit(2).cursor(cursor));
        assertThat(second.getMembers()).containsExactly("U0JOANNE");
        assertThat(second.getResponseMetadata().getNextCursor()).isEmpty();
    }

    @Test
    void readsAThreadParentFirst() throws Exception {
        String parent = client.chatPostMessage(
                        call -> call.channel(Town.BILLING).text("card"))
                .getTs();
        client.chatPostMessage(
                call -> call.channel(Town.BILLING).threadTs(parent).text("nudge"));
        town.ben.reply(Town.BILLING, parent, "on it");
        var replies =
                client.conversationsReplies(call -> call.channel(Town.BILLING).ts(parent));
        assertThat(replies.getMessages())
                .extracting(com.slack.api.model.Message::getText)
                .containsExactly("card", "nudge", "on it");
        assertThat(replies.getMessages().get(0).getReplyCount()).isEqualTo(2);
        assertThat(town.workspace.messages(Town.BILLING)).hasSize(1);
        assertThat(town.workspace.thread(Town.BILLING, parent)).hasSize(3);
        assertThat(client.conversationsReplies(
                                call -> call.channel(Town.BILLING).ts("1.000001"))
                        .getError())
                .isEqualTo("thread_not_found");
    }

    @Test
    void limitsArriveAsExceptionsWithTheTimeToWait() {
        town.workspace.trouble().failNext("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(7)));
        assertThatThrownBy(() -> client.chatPostMessage(
                        call -> call.channel(Town.BILLING).text("x")))
                .isInstanceOfSatisfying(SlackApiException.class, limited -> {
                    assertThat(limited.getResponse().code()).isEqualTo(429);
                    assertThat(limited.getResponse().header("Retry-After")).isEqualTo("7");
                });
        assertThat(town.workspace.messages(Town.BILLING)).isEmpty();
    }
}
