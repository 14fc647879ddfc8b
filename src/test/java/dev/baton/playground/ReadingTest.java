package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people read, and where: names instead of ids, dates as their fallback, channels without replies. */
class ReadingTest {
    private Town town;

    @BeforeEach
    void start() throws Exception {
        town = new Town();
        town.workspace.userGroup("S0BILLING", "billing-people", "U0BEN");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Message posted(String text, String blocks) throws Exception {
        String ts = Json.text(
                town.call(
                        "chat.postMessage",
                        "{'channel':'C0BILLING','text':'%s','blocks':[%s]}".formatted(text, blocks)),
                "ts");
        return town.workspace.message(Town.BILLING, ts).orElseThrow();
    }

    @Test
    void markupIsReadAsPeopleSeeIt() throws Exception {
        Message message = posted(
                "<@U0BEN> <!subteam^S0BILLING> <#C0SUPPORT> <!here> &lt;3 &amp; <https://example.com|the card>"
                        + " <!date^1772532000^{date_short} {time}|3 March, 10:00>",
                "");
        assertThat(message.shown()).isEqualTo("@Ben @billing-people #support @here <3 & the card 3 March, 10:00");
        assertThat(message.mentions()).containsExactlyInAnyOrder("U0BEN", "S0BILLING", "here");
    }

    @Test
    void blocksAreReadLineByLine() throws Exception {
        Message message = posted("fallback", """
                {'type':'header','text':{'type':'plain_text','text':'H-1 & co'}},
                {'type':'section','text':{'type':'mrkdwn','text':'*Ask* <@U0BEN>'},
                 'fields':[{'type':'mrkdwn','text':'Stake: much'},{'type':'plain_text','text':'<@U0JOANNE>'}]},
                {'type':'rich_text','elements':[
                  {'type':'rich_text_section','elements':[{'type':'user','user_id':'U0JOANNE'},{'type':'text','text':' wrote'}]},
                  {'type':'rich_text_quote','elements':[{'type':'text','text':'a <b>'}]}]},
                {'type':'divider'},
                {'type':'context','elements':[{'type':'mrkdwn','text':'turn: Ben'}]},
                {'type':'actions','elements':[
                  {'type':'button','text':{'type':'plain_text','text':'Acknowledge'}},
                  {'type':'static_select','placeholder':{'type':'plain_text','text':'More'},
                   'options':[{'text':{'type':'plain_text','text':'Watch'},'value':'w'}]}]}""");
        assertThat(message.shown()).isEqualTo("""
                H-1 & co
                *Ask* @Ben
                Stake: much
                <@U0JOANNE>
                @Joanne wrote
                > a <b>
                turn: Ben
                [Acknowledge] [More]""");
    }

    @Test
    void plainTextMentionsNobody() throws Exception {
        Message message = posted("fallback", "{'type':'section','text':{'type':'plain_text','text':'<@U0BEN> @here'}}");
        assertThat(message.mentions()).isEmpty();
    }

    @Test
    void bareNamesNotifyUnlessTheTextIsVerbatim() throws Exception {
        Message loud = posted("x", "{'type':'section','text':{'type':'mrkdwn','text':'hey @channel'}}");
        assertThat(loud.mentions()).containsExactly("channel");
        Message quiet =
                posted("x", "{'type':'section','text':{'type':'mrkdwn','text':'hey @channel','verbatim':true}}");
        assertThat(quiet.mentions()).isEmpty();
    }

    @Test
    void anEditShowsAsEditedOnlyForWords() throws Exception {
        Message card = posted("H-1", "{'type':'divider'}");
        town.call("chat.update", "{'channel':'C0BILLING','ts':'%s','text':'H-1'}".formatted(card.ts()));
        Message blocksOnly = town.workspace.message(Town.BILLING, card.ts()).orElseThrow();
        assertThat(blocksOnly.edited()).isFalse();
        assertThat(blocksOnly.updates()).isEqualTo(1);
        town.call("chat.update", "{'channel':'C0BILLING','ts':'%s','text':'H-1 done'}".formatted(card.ts()));
        assertThat(town.workspace.message(Town.BILLING, card.ts()).orElseThrow().edited())
                .isTrue();
    }

    @Test
    void metadataStaysUnlessItIsTakenAway() throws Exception {
        String ts = Json.text(
                town.call(
                        "chat.postMessage",
                        "{'channel':'C0BILLING','text':'x','metadata':{'event_type':'k','event_payload':{}}}"),
                "ts");
        town.call("chat.update", "{'channel':'C0BILLING','ts':'%s','text':'y'}".formatted(ts));
        assertThat(town.workspace.message(Town.BILLING, ts).orElseThrow().metadata())
                .isPresent();
        town.call("chat.update", "{'channel':'C0BILLING','ts':'%s','text':'y','metadata':{}}".formatted(ts));
        assertThat(town.workspace.message(Town.BILLING, ts).orElseThrow().metadata())
                .isEmpty();
    }

    @Test
    void timestampsFollowTheClockAndNeverRepeat() throws Exception {
        String first = town.post(Town.BILLING, "a");
        String second = town.post(Town.BILLING, "b");
        town.pass(Duration.ofHours(2));
        String third = town.post(Town.BILLING, "c");
        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(first).matches("1772442000\\.\\d{6}");
        assertThat(third).startsWith("1772449200.");
    }

    @Test
    void historyIsBoundedAndComesInPages() throws Exception {
        for (String text : List.of("a", "b", "c")) {
            town.pass(Duration.ofMinutes(1));
            town.post(Town.BILLING, text);
        }
        String second = town.workspace.messages(Town.BILLING).get(1).ts();
        assertThat(texts("{'channel':'C0BILLING'}")).containsExactly("c", "b", "a");
        assertThat(texts("{'channel':'C0BILLING','oldest':'%s'}".formatted(second)))
                .containsExactly("c");
        assertThat(texts("{'channel':'C0BILLING','oldest':'%s','inclusive':true}".formatted(second)))
                .containsExactly("c", "b");
        assertThat(texts("{'channel':'C0BILLING','latest':'%s'}".formatted(second)))
                .containsExactly("a");
        var page = town.call("conversations.history", "{'channel':'C0BILLING','limit':'2'}");
        assertThat(page.get("has_more").getAsBoolean()).isTrue();
        String cursor = Json.text(page.getAsJsonObject("response_metadata"), "next_cursor");
        assertThat(texts("{'channel':'C0BILLING','limit':'2','cursor':'%s'}".formatted(cursor)))
                .containsExactly("a");
    }

    private List<String> texts(String args) throws Exception {
        return Json.objects(town.call("conversations.history", args), "messages")
                .map(message -> Json.text(message, "text"))
                .toList();
    }

    @Test
    void aDeletedParentLeavesItsReplies() throws Exception {
        String parent = town.post(Town.BILLING, "card");
        town.ben.reply(Town.BILLING, parent, "on it");
        town.call("chat.delete", "{'channel':'C0BILLING','ts':'%s'}".formatted(parent));
        assertThat(town.workspace.thread(Town.BILLING, parent))
                .extracting(Message::shown)
                .containsExactly("on it");
        String update = "{'channel':'C0BILLING','ts':'%s','text':'x'}".formatted(parent);
        assertThat(town.outcome("chat.update", update)).isEqualTo("cant_update_message");
    }

    @Test
    void aReplyUnderAReplyEndsUpAstray() throws Exception {
        String parent = town.post(Town.BILLING, "card");
        Message reply = town.ben.reply(Town.BILLING, parent, "on it");
        String astray = "{'channel':'C0BILLING','text':'nudge','thread_ts':'%s'}".formatted(reply.ts());
        assertThat(town.outcome("chat.postMessage", astray)).isEqualTo("ok");
        assertThat(town.workspace.thread(Town.BILLING, parent)).hasSize(2);
        assertThat(town.workspace.messages(Town.BILLING)).hasSize(1);
        assertThat(town.workspace.allMessages(Town.BILLING)).hasSize(3);
    }

    @Test
    void aReplyIsInTheChannelOnlyWhenItIsBroadcast() throws Exception {
        String parent = town.post(Town.BILLING, "card");
        String reply = "{'channel':'C0BILLING','text':'%s','thread_ts':'" + parent + "','reply_broadcast':%s}";
        town.call("chat.postMessage", reply.formatted("quiet", false));
        town.call("chat.postMessage", reply.formatted("loud", true));
        assertThat(town.workspace.messages(Town.BILLING))
                .extracting(Message::text)
                .containsExactly("card", "loud");
        assertThat(town.workspace.thread(Town.BILLING, parent)).hasSize(3);
    }

    @Test
    void linksPointToTheMessage() throws Exception {
        String parent = town.post(Town.BILLING, "card");
        var link = town.call("chat.getPermalink", "{'channel':'C0BILLING','message_ts':'%s'}".formatted(parent));
        assertThat(Json.text(link, "permalink"))
                .isEqualTo("https://playground.slack.com/archives/C0BILLING/p" + parent.replace(".", ""));
    }
}
