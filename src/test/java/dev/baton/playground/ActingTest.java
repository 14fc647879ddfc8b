package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People commanding, pressing, writing, reacting: what the app is sent and what they see. */
class ActingTest {
    private static final String CARD = """
            {'channel':'C0BILLING','text':'H-1','blocks':[
             {'type':'section','text':{'type':'mrkdwn','text':'*H-1*'},
              'accessory':{'type':'overflow','action_id':'more','options':[
                {'text':{'type':'plain_text','text':'Snooze'},'value':'snooze'},
                {'text':{'type':'plain_text','text':'Watch'},'value':'watch'}]}},
             {'type':'actions','block_id':'row','elements':[
               {'type':'button','action_id':'ack','value':'H-1','text':{'type':'plain_text','text':'Acknowledge'}},
               {'type':'button','action_id':'return','value':'H-1','text':{'type':'plain_text','text':'Return'}}]}]}""";

    private Town town;

    @BeforeEach
    void start() throws Exception {
        town = new Town();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void aCommandArrivesEscapedAndIsAnsweredInPrivate() {
        town.app.on("command", command -> "{\"text\":\"Hello <@U0JOANNE>\"}");
        Answer answer = town.joanne.slash(Town.SUPPORT, "/handoff", "#billing ask @ben & <others>");
        assertThat(answer.shown()).isEqualTo("Hello @Joanne");
        assertThat(town.workspace.ephemerals("U0JOANNE"))
                .extracting(Message::shown)
                .containsExactly("Hello @Joanne");
        assertThat(town.workspace.messages(Town.SUPPORT)).isEmpty();
        JsonObject command = town.app.last("command");
        assertThat(Json.text(command, "text")).isEqualTo("<#C0BILLING|billing> ask <@U0BEN> &amp; &lt;others&gt;");
        assertThat(Json.text(command, "channel_name")).isEqualTo("support");
        assertThat(Json.text(command, "user_id")).isEqualTo("U0JOANNE");
    }

    @Test
    void ofTwoAlikeThatOneIsPressedWhoseAddressIsNamed() throws Exception {
        String two = CARD.replace(
                "'type':'actions','block_id':'row'",
                "'type':'actions','block_id':'first','elements':["
                        + "{'type':'button','action_id':'ack','value':'H-0','text':{'type':'plain_text','text':'Acknowledge'}}]},"
                        + "{'type':'actions','block_id':'row'");
        String ts = Json.text(town.call("chat.postMessage", two), "ts");
        town.ben.press(Town.BILLING, ts, "row/ack");
        assertThat(Json.text(action(town.app.last("block_actions")), "value")).isEqualTo("H-1");
    }

    @Test
    void aCommandCanBeAnsweredForAllToSee() {
        town.app.on("command", command -> "{\"response_type\":\"in_channel\",\"text\":\"Hello all\"}");
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        assertThat(town.workspace.messages(Town.SUPPORT))
                .extracting(Message::shown)
                .containsExactly("Hello all");
        assertThat(town.workspace.ephemerals("U0JOANNE")).isEmpty();
    }

    @Test
    void aCommandThatFailsSaysSo() {
        town.app.status = 500;
        assertThat(town.joanne.slash(Town.SUPPORT, "/handoff", "").problem()).contains("http 500");
        town.app.status = 200;
        town.app.on("command", command -> "{\"blocks\":[{\"type\":\"nonsense\"}]}");
        assertThat(town.joanne.slash(Town.SUPPORT, "/handoff", "").problem().orElseThrow())
                .contains("invalid_blocks")
                .contains("unsupported type: nonsense [json-pointer:/blocks/0/type]");
    }

    @Test
    void aButtonIsPressedByItsWordsOrItsId() throws Exception {
        String ts = Json.text(town.call("chat.postMessage", CARD), "ts");
        assertThat(town.ben.press(Town.BILLING, ts, "Acknowledge").status()).isEqualTo(200);
        town.ben.press(Town.BILLING, ts, "return");
        List<JsonObject> presses = town.app.received("block_actions");
        assertThat(presses)
                .extracting(press -> Json.text(action(press), "action_id"))
                .containsExactly("ack", "return");
        JsonObject press = presses.get(0);
        assertThat(Json.text(action(press), "value")).isEqualTo("H-1");
        assertThat(Json.text(action(press), "block_id")).isEqualTo("row");
        assertThat(Json.text(press.getAsJsonObject("container"), "message_ts")).isEqualTo(ts);
        assertThat(Json.text(press.getAsJsonObject("message"), "text")).isEqualTo("H-1");
        assertThat(Json.text(press.getAsJsonObject("user"), "id")).isEqualTo("U0BEN");
        assertThat(Json.text(press, "trigger_id")).isNotEmpty();
    }

    private static JsonObject action(JsonObject press) {
        return press.getAsJsonArray("actions").get(0).getAsJsonObject();
    }

    @Test
    void aMenuIsUsedByTheTextOfItsOption() throws Exception {
        String ts = Json.text(town.call("chat.postMessage", CARD), "ts");
        town.ben.press(Town.BILLING, ts, "Watch");
        JsonObject action = action(town.app.last("block_actions"));
        assertThat(Json.text(action, "action_id")).isEqualTo("more");
        assertThat(Json.text(action.getAsJsonObject("selected_option"), "value"))
                .isEqualTo("watch");
        assertThatThrownBy(() -> town.ben.press(Town.BILLING, ts, "Sing")).hasMessage("Nothing here is called Sing");
    }

    @Test
    void whatIsPressedBeforeAnEditShowsIsFoundThoughItsBlockHasAnotherIdByThen() throws Exception {
        String ts = Json.text(town.call("chat.postMessage", CARD), "ts");
        town.ben.press(Town.BILLING, ts, "former/return");
        assertThat(Json.text(action(town.app.last("block_actions")), "action_id"))
                .isEqualTo("return");
        town.ben.press(Town.BILLING, ts, "former/more/Watch");
        assertThat(Json.text(action(town.app.last("block_actions")), "action_id"))
                .isEqualTo("more");
    }

    @Test
    void buttonsOfPrivateLinesCanBePressed() throws Exception {
        String ephemeral = CARD.replace("'text':'H-1','blocks'", "'user':'U0BEN','text':'H-1','blocks'");
        assertThat(town.outcome("chat.postEphemeral", ephemeral)).isEqualTo("ok");
        Message line = town.workspace.ephemerals("U0BEN").get(0);
        town.ben.press(line, "Return");
        JsonObject press = town.app.last("block_actions");
        assertThat(press.getAsJsonObject("container").get("is_ephemeral").getAsBoolean())
                .isTrue();
        assertThat(press.has("message")).isFalse();
        assertThatThrownBy(() -> town.joanne.press(line, "Return")).hasMessageContaining("No message");
    }

    @Test
    void aResponseUrlReplacesThePrivateLineFiveTimesAtMost() throws Exception {
        town.app.on("command", command -> "{\"text\":\"one moment\"}");
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        String url = Json.text(town.app.last("command"), "response_url");
        for (int i = 1; i <= 5; i++) {
            assertThat(respond(url, "{\"replace_original\":true,\"text\":\"try " + i + "\"}"))
                    .isEqualTo(200);
        }
        assertThat(town.workspace.ephemerals("U0JOANNE"))
                .extracting(Message::shown)
                .containsExactly("try 5");
        assertThat(respond(url, "{\"text\":\"too much\"}")).isEqualTo(404);
        assertThat(town.workspace.calls()).extracting(Call::method).containsOnly("response_url");
    }

    @Test
    void aResponseUrlDiesAfterHalfAnHour() throws Exception {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        String url = Json.text(town.app.last("command"), "response_url");
        town.pass(java.time.Duration.ofMinutes(31));
        assertThat(respond(url, "{\"text\":\"hello?\"}")).isEqualTo(404);
        assertThat(town.workspace.ephemerals("U0JOANNE")).isEmpty();
    }

    private int respond(String url, String json) throws Exception {
        return town.post(java.net.URI.create(url), json, "none").statusCode();
    }

    @Test
    void reactionsCountOnce() throws Exception {
        String ts = town.post(Town.BILLING, "card");
        assertThat(town.ben.react(Town.BILLING, ts, "white_check_mark")).isTrue();
        assertThat(town.ben.react(Town.BILLING, ts, "white_check_mark")).isFalse();
        assertThat(town.app.received("reaction_added")).singleElement().satisfies(envelope -> {
            JsonObject event = envelope.getAsJsonObject("event");
            assertThat(Json.text(event, "user")).isEqualTo("U0BEN");
            assertThat(Json.text(event, "item_user")).isEqualTo(Town.BOT);
            assertThat(Json.text(event.getAsJsonObject("item"), "ts")).isEqualTo(ts);
        });
        assertThat(town.workspace.messages(Town.BILLING).get(0).reactions())
                .containsEntry("white_check_mark", List.of("U0BEN"));
        assertThat(town.ben.unreact(Town.BILLING, ts, "white_check_mark")).isTrue();
        assertThat(town.ben.unreact(Town.BILLING, ts, "white_check_mark")).isFalse();
        assertThat(town.workspace.messages(Town.BILLING).get(0).reactions()).isEmpty();
        assertThat(town.outcome(
                        "reactions.add", "{'channel':'C0BILLING','timestamp':'%s','name':'eyes'}".formatted(ts)))
                .isEqualTo("ok");
        assertThat(town.outcome(
                        "reactions.add", "{'channel':'C0BILLING','timestamp':'%s','name':'eyes'}".formatted(ts)))
                .isEqualTo("already_reacted");
    }

    @Test
    void wordsArriveAsMessageEvents() throws Exception {
        String ts = town.post(Town.BILLING, "card");
        Message reply = town.ben.reply(Town.BILLING, ts, "🔒 ask @joanne < later");
        JsonObject event = town.app.last("message").getAsJsonObject("event");
        assertThat(Json.text(event, "text")).isEqualTo(":lock: ask <@U0JOANNE> &lt; later");
        assertThat(Json.text(event, "thread_ts")).isEqualTo(ts);
        assertThat(Json.text(event, "channel_type")).isEqualTo("channel");
        assertThat(event.has("subtype")).isFalse();
        assertThat(event.get("blocks").toString())
                .contains("{\"type\":\"emoji\",\"name\":\"lock\"}")
                .contains("{\"type\":\"user\",\"user_id\":\"U0JOANNE\"}")
                .contains("{\"type\":\"text\",\"text\":\" < later\"}");
        assertThat(reply.shown()).isEqualTo(":lock: ask @Joanne < later");

        town.ben.edit(reply, "never mind");
        JsonObject edit = town.app.last("message").getAsJsonObject("event");
        assertThat(Json.text(edit, "subtype")).isEqualTo("message_changed");
        assertThat(Json.text(edit.getAsJsonObject("message"), "text")).isEqualTo("never mind");
        town.ben.delete(reply);
        JsonObject gone = town.app.last("message").getAsJsonObject("event");
        assertThat(Json.text(gone, "subtype")).isEqualTo("message_deleted");
        assertThat(Json.text(gone, "deleted_ts")).isEqualTo(reply.ts());
        assertThat(town.workspace.thread(Town.BILLING, ts)).hasSize(1);
    }

    @Test
    void wordsToTheAppArriveFromTheirOwnConversation() {
        town.joanne.sayToApp("help");
        JsonObject event = town.app.last("message").getAsJsonObject("event");
        assertThat(Json.text(event, "channel_type")).isEqualTo("im");
        assertThat(Json.text(event, "channel")).isEqualTo(town.joanne.dmId());
        assertThat(town.workspace.dm("U0JOANNE")).extracting(Message::shown).containsExactly("help");
    }

    @Test
    void filesComeWithTheirNames() throws Exception {
        String ts = town.post(Town.BILLING, "card");
        town.ben.share(Town.BILLING, ts, "here", "invoice.pdf");
        JsonObject event = town.app.last("message").getAsJsonObject("event");
        assertThat(Json.text(event, "subtype")).isEqualTo("file_share");
        assertThat(Json.objects(event, "files").map(file -> Json.text(file, "name")))
                .containsExactly("invoice.pdf");
    }

    @Test
    void theAppHearsNothingFromChannelsItIsNotIn() {
        Message said = town.joanne.say(Town.SUPPORT, "secret matters");
        town.joanne.react(said, "eyes");
        assertThat(town.app.received).isEmpty();
        town.workspace.inviteBot(Town.SUPPORT);
        town.joanne.say(Town.SUPPORT, "now you");
        town.workspace.kickBot(Town.SUPPORT);
        town.joanne.say(Town.SUPPORT, "no more");
        assertThat(town.app.received)
                .extracting(envelope -> Json.text(envelope.getAsJsonObject("event"), "type"))
                .containsExactly("member_joined_channel", "message", "member_left_channel");
    }

    @Test
    void shortcutsComeFromAnywhereOrFromAMessage() {
        Message said = town.joanne.say(Town.SUPPORT, "the client is angry");
        town.joanne.shortcut("handoff_global");
        town.joanne.shortcut("handoff_message", said);
        assertThat(Json.text(town.app.last("shortcut"), "callback_id")).isEqualTo("handoff_global");
        JsonObject action = town.app.last("message_action");
        assertThat(Json.text(action, "message_ts")).isEqualTo(said.ts());
        assertThat(Json.text(action.getAsJsonObject("message"), "text")).isEqualTo("the client is angry");
        assertThat(Json.text(action.getAsJsonObject("channel"), "id")).isEqualTo(Town.SUPPORT);
    }

    @Test
    void theHomeIsShownToItsOwner() throws Exception {
        town.joanne.openHome();
        assertThat(Json.text(town.app.last("app_home_opened").getAsJsonObject("event"), "tab"))
                .isEqualTo("home");
        String home = """
            {'user_id':'U0JOANNE','view':{'type':'home','blocks':[
             {'type':'section','text':{'type':'plain_text','text':'Waiting for you'},
              'accessory':{'type':'button','action_id':'open','text':{'type':'plain_text','text':'Open'}}}]}}""";
        assertThat(town.outcome("views.publish", home)).isEqualTo("ok");
        assertThat(town.joanne.home().orElseThrow().shown()).isEqualTo("Waiting for you\n[Open]");
        assertThat(town.ben.home()).isEmpty();
        town.joanne.pressInHome("Open");
        assertThat(Json.text(action(town.app.last("block_actions")), "action_id"))
                .isEqualTo("open");
        assertThat(town.outcome("views.publish", home.replace("'user_id'", "'hash':'1.1','user_id'")))
                .isEqualTo("hash_conflict");
    }

    @Test
    void theMessagesTabTellsTheAppTooAndAHomeThatIsSwitchedOffIsNone() throws Exception {
        town.joanne.openMessages();
        var event = town.app.last("app_home_opened").getAsJsonObject("event");
        assertThat(Json.text(event, "tab")).isEqualTo("messages");
        assertThat(event.has("view")).isFalse();
        town.workspace.trouble().homeTab(false);
        assertThat(town.outcome("views.publish", "{'user_id':'U0JOANNE','view':{'type':'home','blocks':[]}}"))
                .isEqualTo("not_enabled");
        assertThatThrownBy(town.joanne::openHome).isInstanceOf(IllegalStateException.class);
        town.workspace.trouble().homeTab(true);
        assertThat(town.outcome("views.publish", "{'user_id':'U0JOANNE','view':{'type':'home','blocks':[]}}"))
                .isEqualTo("ok");
    }

    @Test
    void aHomeHasAHundredBlocksAtMost() throws Exception {
        var home = "{'user_id':'U0JOANNE','view':{'type':'home','blocks':[%s]}}";
        var divider = "{'type':'divider'}";
        assertThat(town.outcome("views.publish", home.formatted((divider + ",").repeat(99) + divider)))
                .isEqualTo("ok");
        assertThat(town.outcome("views.publish", home.formatted((divider + ",").repeat(100) + divider)))
                .startsWith("invalid_arguments");
    }

    @Test
    void peopleCannotDoWhatSlackDoesNotOffer() throws Exception {
        String ts = town.post(Town.BILLING, "card");
        assertThatThrownBy(() -> town.ben.say(Town.SUPPORT, "x")).hasMessage("U0BEN is not in C0SUPPORT");
        assertThatThrownBy(() -> town.joanne.press(Town.SECRET, ts, "x")).hasMessage("U0JOANNE cannot see C0SECRET");
        town.workspace.deactivate("U0BEN");
        assertThatThrownBy(() -> town.ben.react(Town.BILLING, ts, "eyes")).hasMessage("U0BEN is deactivated");
        Person visitor = town.workspace.person(Profile.of("U0OTHER", "olga").with(Profile.Trait.STRANGER));
        assertThatThrownBy(() -> visitor.slash(Town.SUPPORT, "/handoff", "")).hasMessageContaining("no commands");
    }
}
