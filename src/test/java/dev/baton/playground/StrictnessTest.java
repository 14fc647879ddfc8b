package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Slack refuses is refused here, in Slack's words and naming the place. */
class StrictnessTest {
    private static Town town;

    @BeforeAll
    static void start() throws Exception {
        town = new Town();
        town.workspace.person(Profile.of("U0GONE", "gone").with(Profile.Trait.DEACTIVATED));
        town.workspace.person(Profile.of("U0ROBOT", "robot").with(Profile.Trait.BOT));
        town.workspace.channel("C0OLD", "old", Town.BOT);
        town.workspace.archive("C0OLD");
        IntStream.rangeClosed(1, 9).forEach(i -> town.workspace.person("U0P" + i, "p" + i));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
        chat.postMessage     | {'channel':'C0SUPPORT','text':'x'}                                  | not_in_channel
        chat.postMessage     | {'channel':'C0SECRET','text':'x'}                                   | channel_not_found
        chat.postMessage     | {'channel':'C0NOWHERE','text':'x'}                                  | channel_not_found
        chat.postMessage     | {'text':'x'}                                                        | channel_not_found
        chat.postMessage     | {'channel':'C0OLD','text':'x'}                                      | is_archived
        chat.postMessage     | {'channel':'U0GONE','text':'x'}                                     | user_disabled
        chat.postMessage     | {'channel':'U0ROBOT','text':'x'}                                    | cannot_dm_bot
        chat.postMessage     | {'channel':'U0BEN','text':'x'}                                      | ok
        chat.postMessage     | {'channel':'C0BILLING'}                                             | no_text
        chat.postMessage     | {'channel':'C0BILLING','text':' '}                                  | no_text
        chat.postMessage     | {'channel':'C0BILLING','text':'x','thread_ts':'1.000001'}           | thread_not_found
        chat.postMessage     | {'channel':'C0BILLING','text':'x','blocks':'no json'}               | invalid_blocks_format
        chat.postMessage     | {'channel':'C0BILLING','text':'x','metadata':{'event_type':'a'}}    | invalid_metadata_format
        chat.postMessage     | {'channel':'C0BILLING','text':'x','metadata':'?'}                   | invalid_metadata_format
        chat.postEphemeral   | {'channel':'C0BILLING','text':'x','user':'U0P1'}                    | user_not_in_channel
        chat.postEphemeral   | {'channel':'C0BILLING','text':'x'}                                  | invalid_arguments
        chat.update          | {'channel':'C0BILLING','text':'x','ts':'1.000001'}                  | message_not_found
        chat.update          | {'channel':'U0BEN','text':'x','ts':'1.000001'}                      | channel_not_found
        chat.delete          | {'channel':'C0BILLING','ts':'1.000001'}                             | message_not_found
        chat.getPermalink    | {'channel':'C0BILLING','message_ts':'1.000001'}                     | message_not_found
        conversations.open   | {}                                                                  | users_list_not_supplied
        conversations.open   | {'users':'U0P1,U0P2,U0P3,U0P4,U0P5,U0P6,U0P7,U0P8'}                 | ok
        conversations.open   | {'users':'U0P1,U0P2,U0P3,U0P4,U0P5,U0P6,U0P7,U0P8,U0P9'}            | too_many_users
        conversations.open   | {'users':'U0NOBODY'}                                                | user_not_found
        conversations.open   | {'users':'U0GONE'}                                                  | user_disabled
        conversations.open   | {'users':'U0P1,U0P9','prevent_creation':true}                       | channel_not_found
        conversations.info   | {'channel':'C0SUPPORT'}                                             | ok
        conversations.info   | {'channel':'C0SECRET'}                                              | channel_not_found
        conversations.join   | {'channel':'C0OLD'}                                                 | is_archived
        conversations.join   | {'channel':'C0SECRET'}                                              | channel_not_found
        conversations.members| {'channel':'C0BILLING','limit':'9999'}                              | invalid_limit
        conversations.members| {'channel':'C0BILLING','cursor':'what'}                             | invalid_cursor
        conversations.history| {'channel':'C0SUPPORT'}                                             | not_in_channel
        conversations.history| {'channel':'C0BILLING','oldest':'yesterday'}                        | invalid_ts_oldest
        conversations.replies| {'channel':'C0BILLING','ts':'1.000001'}                             | thread_not_found
        files.getUploadURLExternal | {'length':'5'}                                                | invalid_arguments
        files.getUploadURLExternal | {'filename':'a.html'}                                         | invalid_arguments
        files.getUploadURLExternal | {'filename':'a.html','length':'0'}                            | invalid_arguments
        files.getUploadURLExternal | {'filename':'a.html','length':'five'}                         | invalid_arguments
        files.getUploadURLExternal | {'filename':'a.html','length':'5'}                            | ok
        files.completeUploadExternal | {'channel_id':'C0BILLING'}                                  | invalid_arguments
        files.completeUploadExternal | {'files':[],'channel_id':'C0BILLING'}                       | invalid_arguments
        files.completeUploadExternal | {'files':[{'id':'F0NONE'}],'channel_id':'C0BILLING'}        | file_not_found
        files.completeUploadExternal | {'files':[{'id':'F0NONE'}],'channel_id':'C0SUPPORT'}        | not_in_channel
        files.completeUploadExternal | {'files':[{'id':'F0NONE'}]}                                 | channel_not_found
        users.info           | {'user':'U0NOBODY'}                                                 | user_not_found
        usergroups.users.list| {'usergroup':'S0NONE'}                                              | no_such_subteam
        reactions.add        | {'channel':'C0BILLING','timestamp':'1.000001','name':'eyes'}        | message_not_found
        views.open           | {'view':{}}                                                         | invalid_arguments
        views.publish        | {'user_id':'U0NOBODY','view':{}}                                    | user_not_found
        views.push           | {'trigger_id':'0','view':{}}                                        | invalid_trigger_id
        views.update         | {'view_id':'V0','view':{'type':'modal'}}                            | not_found
        apps.connections.open| {}                                                                  | not_allowed_token_type
        chat.shout           | {}                                                                  | unknown_method
        """)
    void isRefused(String method, String json, String outcome) throws Exception {
        assertThat(town.outcome(method, json)).isEqualTo(outcome);
    }

    @Test
    void tokensAreLookedAt() throws Exception {
        assertThat(Json.text(town.call("auth.test", "{}", "xoxb-other"), "error"))
                .isEqualTo("invalid_auth");
        assertThat(Json.text(town.call("auth.test", "{}", ""), "error")).isEqualTo("not_authed");
        assertThat(Json.text(town.call("auth.test", "{}", "xapp-1"), "error")).isEqualTo("not_allowed_token_type");
        assertThat(Json.flag(town.call("apps.connections.open", "{}", "xapp-1"), "ok"))
                .isTrue();
        var bare = java.net.http.HttpRequest.newBuilder(town.workspace.apiUrl().resolve("auth.test"))
                .build();
        String answer = town.http()
                .send(bare, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("not_authed");
    }

    @Test
    void onlyOwnMessagesCanBeChanged() throws Exception {
        Message said = town.ben.say(Town.BILLING, "mine");
        String args = "{'channel':'C0BILLING','ts':'%s','text':'x'}".formatted(said.ts());
        assertThat(town.outcome("chat.update", args)).isEqualTo("cant_update_message");
        assertThat(town.outcome("chat.delete", args)).isEqualTo("cant_delete_message");
    }

    @Test
    void textsHaveLimits() throws Exception {
        String ts = town.post(Town.BILLING, "short");
        String update = "{'channel':'C0BILLING','ts':'" + ts + "','text':'%s'}";
        assertThat(town.outcome("chat.update", update.formatted("x".repeat(4_000))))
                .isEqualTo("ok");
        assertThat(town.outcome("chat.update", update.formatted("x".repeat(4_001))))
                .isEqualTo("msg_too_long");
        String post = "{'channel':'C0BILLING','text':'%s'}";
        assertThat(town.outcome("chat.postMessage", post.formatted("x".repeat(40_000))))
                .isEqualTo("ok");
        assertThat(town.outcome("chat.postMessage", post.formatted("x".repeat(40_001))))
                .isEqualTo("msg_too_long");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'type':'section','text':{'type':'mrkdwn','text':''}}                              | must be more than 0 characters [json-pointer:/blocks/0/text/text]
        {'type':'section','text':{'type':'mrkdwn','text':'<3001>'}}                        | must be less than 3001 characters [json-pointer:/blocks/0/text/text]
        {'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}                | invalid additional property: emoji [json-pointer:/blocks/0/text]
        {'type':'section'}                                                                 | missing required field: text [json-pointer:/blocks/0]
        {'type':'section','text':{'type':'html','text':'x'}}                               | unsupported type: html [json-pointer:/blocks/0/text/type]
        {'type':'header','text':{'type':'mrkdwn','text':'x'}}                              | unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]
        {'type':'header','text':{'type':'plain_text','text':'<151>'}}                      | must be less than 151 characters [json-pointer:/blocks/0/text/text]
        {'type':'marquee'}                                                                 | unsupported type: marquee [json-pointer:/blocks/0/type]
        {'type':'divider','colour':'red'}                                                  | invalid additional property: colour [json-pointer:/blocks/0]
        {'type':'divider','block_id':'<256>'}                                              | must be less than 256 characters [json-pointer:/blocks/0/block_id]
        {'type':'actions','elements':[]}                                                   | no fewer than 1 items allowed [json-pointer:/blocks/0/elements]
        {'type':'actions','elements':[{'type':'plain_text_input','action_id':'a'}]}        | unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]
        {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'<76>'}}]} | must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]
        {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'value':'<2001>'}]} | must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]
        {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'style':'loud'}]} | must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]
        {'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}},{'type':'button','action_id':'a','text':{'type':'plain_text','text':'y'}}]} | `action_id` a already exists for another element [json-pointer:/blocks/0/elements/1/action_id]
        {'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'<76>'},'value':'v'}]}]} | must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]
        {'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'},'value':'<151>'}]}]} | must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]
        {'type':'actions','elements':[{'type':'static_select'}]}                           | must provide either options or option_groups [json-pointer:/blocks/0/elements/0]
        {'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'},'value':'a'}],'initial_option':{'text':{'type':'plain_text','text':'t'},'value':'b'}}]} | failed to match any allowed options [json-pointer:/blocks/0/elements/0]
        {'type':'section','text':{'type':'plain_text','text':'x'},'accessory':{'type':'button','text':{'type':'plain_text','text':'x'},'confirm':{'title':{'type':'plain_text','text':'x'}}}} | missing required field: deny [json-pointer:/blocks/0/accessory/confirm]
        {'type':'context','elements':[{'type':'button','text':{'type':'plain_text','text':'x'}}]} | unsupported type: button [json-pointer:/blocks/0/elements/0/type]
        {'type':'image','image_url':'https://example.com/a.png'}                           | missing required field: alt_text [json-pointer:/blocks/0]
        {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]} | must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]
        {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'user'}]}]} | missing required field: user_id [json-pointer:/blocks/0/elements/0/elements/0]
        {'type':'rich_text','elements':[{'type':'section'}]}                               | unsupported type: section [json-pointer:/blocks/0/elements/0/type]
        {'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}                | `block_id` a already exists [json-pointer:/blocks/1/block_id]
        """)
    void badBlocksAreNamed(String blocks, String finding) throws Exception {
        JsonObject answer = postBlocks(stretched(blocks));
        assertThat(Json.text(answer, "error")).isEqualTo("invalid_blocks");
        assertThat(answer.getAsJsonObject("response_metadata")
                        .getAsJsonArray("messages")
                        .asList())
                .extracting(message -> message.getAsString())
                .contains("[ERROR] " + finding);
    }

    @Test
    void countsAreLimited() throws Exception {
        String divider = "{'type':'divider'}";
        assertThat(Json.flag(postBlocks(repeated(divider, 50)), "ok")).isTrue();
        assertThat(postBlocks(repeated(divider, 51)).toString())
                .contains("no more than 50 items allowed [json-pointer:/blocks]");
        String button = "{'type':'button','text':{'type':'plain_text','text':'x'}}";
        assertThat(postBlocks("{'type':'actions','elements':[" + repeated(button, 26) + "]}")
                        .toString())
                .contains("no more than 25 items allowed");
        String option = "{'text':{'type':'plain_text','text':'t'},'value':'v'}";
        String select = "{'type':'actions','elements':[{'type':'static_select','options':[%s]}]}";
        assertThat(Json.flag(postBlocks(select.formatted(repeated(option, 100))), "ok"))
                .isTrue();
        assertThat(postBlocks(select.formatted(repeated(option, 101))).toString())
                .contains("no more than 100 items");
        String context = "{'type':'context','elements':[" + repeated("{'type':'mrkdwn','text':'x'}", 11) + "]}";
        assertThat(postBlocks(context).toString()).contains("no more than 10 items allowed");
        String long3000 = stretched("{'type':'section','text':{'type':'mrkdwn','text':'<3000>'}}");
        assertThat(Json.flag(postBlocks(repeated(long3000, 4)), "ok")).isTrue();
        assertThat(Json.text(postBlocks(repeated(long3000, 5)), "error")).isEqualTo("msg_blocks_too_long");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'type':'modal','title':{'type':'plain_text','text':'<25>'},'blocks':[]}           | must be less than 25 characters [json-pointer:/view/title/text]
        {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'private_metadata':'<3001>'} | must be less than 3001 characters [json-pointer:/view/private_metadata]
        {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'submit':{'type':'plain_text','text':'<25>'}} | must be less than 25 characters [json-pointer:/view/submit/text]
        {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input'}}]} | missing required field: submit [json-pointer:/view]
        {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'button','text':{'type':'plain_text','text':'x'}}}],'submit':{'type':'plain_text','text':'x'}} | unsupported type: button [json-pointer:/view/blocks/0/element/type]
        {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input','max_length':4000}}],'submit':{'type':'plain_text','text':'x'}} | must be between 1 and 3000 [json-pointer:/view/blocks/0/element/max_length]
        {'type':'home','blocks':[]}                                                        | unsupported type: home [json-pointer:/view/type]
        {'type':'modal','blocks':[]}                                                       | missing required field: title [json-pointer:/view]
        """)
    void badFormsAreNamed(String view, String finding) throws Exception {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        String trigger = Json.text(town.app.last("command"), "trigger_id");
        JsonObject answer =
                town.call("views.open", "{'trigger_id':'%s','view':%s}".formatted(trigger, stretched(view)));
        assertThat(Json.text(answer, "error")).isEqualTo("invalid_arguments");
        assertThat(answer.toString()).contains(finding);
    }

    private static JsonObject postBlocks(String blocks) throws Exception {
        return town.call("chat.postMessage", "{'channel':'C0BILLING','text':'x','blocks':[" + blocks + "]}");
    }

    private static String repeated(String json, int times) {
        return IntStream.range(0, times).mapToObj(i -> json).collect(Collectors.joining(","));
    }

    /** {@code <76>} stands for 76 letters. */
    private static String stretched(String json) {
        return java.util.regex.Pattern.compile("<(\\d+)>")
                .matcher(json)
                .replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1))));
    }
}
