package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person before a modal, from the command that opens it to the submission. */
class FormsTest {
    private static final String TEAM = """
            {'type':'input','block_id':'team','dispatch_action':true,'label':{'type':'plain_text','text':'Team'},
             'element':{'type':'static_select','action_id':'team','options':[
               {'text':{'type':'plain_text','text':'Billing'},'value':'billing'},
               {'text':{'type':'plain_text','text':'Tax'},'value':'tax'}]}}""";
    private static final String ASK = """
            {'type':'input','block_id':'ask','label':{'type':'plain_text','text':'Ask'},
             'element':{'type':'plain_text_input','action_id':'ask','max_length':20}}""";
    private static final String CLIENT = """
            {'type':'input','block_id':'client','optional':true,'label':{'type':'plain_text','text':'Client number'},
             'element':{'type':'plain_text_input','action_id':'client'}}""";
    private static final String NEEDED = """
            {'type':'input','block_id':'by','optional':true,'label':{'type':'plain_text','text':'Needed by'},
             'element':{'type':'datetimepicker','action_id':'by'}}""";

    private Town town;

    @BeforeEach
    void start() throws Exception {
        town = new Town();
        town.app.on("command", command -> opened(command, modal("Hand off", TEAM, ASK, NEEDED)));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static String modal(String title, String... blocks) {
        return """
            {'type':'modal','callback_id':'handoff','private_metadata':'pm','notify_on_close':true,
             'title':{'type':'plain_text','text':'%s'},'submit':{'type':'plain_text','text':'Send'},'blocks':[%s]}""".formatted(title, String.join(",", blocks));
    }

    private String opened(JsonObject interaction, String view) {
        return asked(
                "views.open", "{'trigger_id':'%s','view':%s}".formatted(Json.text(interaction, "trigger_id"), view));
    }

    /** Calls while the app is answering; the answer to Slack is empty. */
    private String asked(String method, String json) {
        try {
            assertThat(town.outcome(method, json)).isEqualTo("ok");
            return "";
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void isOpenedFilledInAndSentOff() {
        Answer answer = town.joanne.slash(Town.SUPPORT, "/handoff", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.message()).isEmpty();
        View open = town.joanne.view().orElseThrow();
        assertThat(open.title()).isEqualTo("Hand off");
        assertThat(open.labels()).containsExactly("Team", "Ask", "Needed by");
        assertThat(open.options("Team")).containsExactly("Billing", "Tax");
        assertThat(town.ben.view()).as("nobody else sees it").isEmpty();

        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "VAT number");
        town.joanne.fill("Needed by", Instant.parse("2026-03-03T10:00:00Z"));
        Submission sent = town.joanne.submit();

        assertThat(sent.outcome()).isEqualTo(Submission.Outcome.CLOSED);
        assertThat(town.joanne.view()).isEmpty();
        JsonObject view = Json.object(town.app.last("view_submission"), "view").orElseThrow();
        assertThat(Json.text(view, "private_metadata")).isEqualTo("pm");
        JsonObject values = view.getAsJsonObject("state").getAsJsonObject("values");
        assertThat(value(values, "team")
                        .getAsJsonObject("selected_option")
                        .get("value")
                        .getAsString())
                .isEqualTo("tax");
        assertThat(Json.text(value(values, "ask"), "value")).isEqualTo("VAT number");
        assertThat(value(values, "by").get("selected_date_time").getAsLong()).isEqualTo(1_772_532_000L);
    }

    private static JsonObject value(JsonObject values, String name) {
        return values.getAsJsonObject(name).getAsJsonObject(name);
    }

    @Test
    void isRedrawnByAChoiceAndKeepsWhatWasTyped() {
        town.app.on("block_actions", press -> {
            JsonObject view = press.getAsJsonObject("view");
            return asked(
                    "views.update",
                    "{'view_id':'%s','hash':'%s','view':%s}"
                            .formatted(
                                    Json.text(view, "id"),
                                    Json.text(view, "hash"),
                                    modal("Hand off", TEAM, CLIENT, ASK)));
        });
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.fill("Ask", "refund");
        town.joanne.choose("Team", "Billing");

        View redrawn = town.joanne.view().orElseThrow();
        assertThat(redrawn.labels()).containsExactly("Team", "Client number", "Ask");
        assertThat(redrawn.values()).containsEntry("Ask", "refund").containsEntry("Team", "Billing");
        assertThat(redrawn.shown()).isEqualTo("Team: Billing\nClient number:\nAsk: refund");
        JsonObject action =
                town.app.last("block_actions").getAsJsonArray("actions").get(0).getAsJsonObject();
        assertThat(action.getAsJsonObject("selected_option").get("value").getAsString())
                .isEqualTo("billing");
        assertThat(town.app
                        .last("block_actions")
                        .getAsJsonObject("container")
                        .get("type")
                        .getAsString())
                .isEqualTo("view");
    }

    @Test
    void theAppHearsOfAChoiceOnlyIfItIsAnother() {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");

        assertThat(town.joanne.fill("Team", "Tax")).isPresent();
        assertThat(town.joanne.fill("Team", "Tax")).isEmpty();
        assertThat(town.app.received("block_actions")).hasSize(1);
    }

    @Test
    void showsTheComplaintsOfTheAppByLabel() {
        town.app.on("view_submission", view -> "{\"response_action\":\"errors\",\"errors\":{\"ask\":\"Say more\"}}");
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "?");
        Submission sent = town.joanne.submit();
        assertThat(sent.outcome()).isEqualTo(Submission.Outcome.ERRORS);
        assertThat(sent.errors()).containsExactly(java.util.Map.entry("Ask", "Say more"));
        assertThat(town.joanne.view().orElseThrow().errors()).containsEntry("Ask", "Say more");
    }

    @Test
    void complaintsAboutUnknownFieldsFail() {
        town.app.on("view_submission", view -> "{\"response_action\":\"errors\",\"errors\":{\"nope\":\"x\"}}");
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "?");
        assertThat(town.joanne.submit().outcome()).isEqualTo(Submission.Outcome.FAILED);
    }

    @Test
    void isNotSentWhileARequiredFieldIsEmptyOrTooLong() {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.fill("Ask", "much too long for the field");
        Submission sent = town.joanne.submit();
        assertThat(sent.outcome()).isEqualTo(Submission.Outcome.INCOMPLETE);
        assertThat(sent.errors()).containsOnlyKeys("Team", "Ask");
        assertThat(town.app.received("view_submission")).isEmpty();
    }

    @Test
    void isSentTwiceByADoubleClick() {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "x");
        View filled = town.joanne.view().orElseThrow();
        town.joanne.submit(filled);
        town.joanne.submit(filled);
        assertThat(town.app.received("view_submission"))
                .hasSize(2)
                .extracting(sent -> sent.getAsJsonObject("view").get("id").getAsString())
                .containsOnly(filled.id());
    }

    @Test
    void canBeFollowedByAnotherOneInTheAnswer() {
        town.app.on(
                "view_submission",
                sent -> "{\"response_action\":\"push\",\"view\":%s}"
                        .formatted(modal("Sure?", ASK))
                        .replace('\'', '"'));
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "x");
        assertThat(town.joanne.submit().outcome()).isEqualTo(Submission.Outcome.PUSHED);
        assertThat(town.joanne.view().orElseThrow().title()).isEqualTo("Sure?");
        town.joanne.close();
        assertThat(town.joanne.view().orElseThrow().title()).isEqualTo("Hand off");
        assertThat(town.app.received("view_closed")).hasSize(1);
    }

    @Test
    void anInvalidFormInTheAnswerIsTrouble() {
        town.app.on("view_submission", sent -> "{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"}}");
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "x");
        Submission sent = town.joanne.submit();
        assertThat(sent.outcome()).isEqualTo(Submission.Outcome.FAILED);
        assertThat(sent.problem().orElseThrow()).contains("missing required field: title");
    }

    @Test
    void staysOpenWhenTheAppFails() {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.joanne.choose("Team", "Tax");
        town.joanne.fill("Ask", "x");
        town.app.status = 500;
        Submission sent = town.joanne.submit();
        assertThat(sent.problem()).contains("http 500");
        assertThat(town.joanne.view().orElseThrow().values()).containsEntry("Ask", "x");
    }

    @Test
    void anOlderVersionMayNotOverwriteANewerOne() throws Exception {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        String id = town.joanne.view().orElseThrow().id();
        String update = "{'view_id':'%s','hash':'1.2','view':%s}".formatted(id, modal("New", ASK));
        assertThat(town.outcome("views.update", update)).isEqualTo("hash_conflict");
        town.joanne.close();
        assertThat(town.outcome("views.update", update)).isEqualTo("not_found");
    }

    @Test
    void aTriggerOpensOneFormAndNoneAfterThreeSeconds() throws Exception {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        String used = Json.text(town.app.last("command"), "trigger_id");
        String open = "{'trigger_id':'%s','view':" + modal("Again", ASK) + "}";
        assertThat(town.outcome("views.open", open.formatted(used))).isEqualTo("trigger_exchanged");
        assertThat(town.outcome("views.open", open.formatted("9.9.9"))).isEqualTo("invalid_trigger_id");

        town.app.on("command", command -> "");
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        town.workspace.trouble().expireTriggers();
        String late = Json.text(town.app.last("command"), "trigger_id");
        assertThat(town.outcome("views.open", open.formatted(late))).isEqualTo("trigger_expired");
    }

    @Test
    void nothingCanBePutWhereThereIsNoField() {
        town.joanne.slash(Town.SUPPORT, "/handoff", "");
        assertThatThrownBy(() -> town.joanne.fill("Colour", "red")).hasMessage("No field is called Colour");
        assertThatThrownBy(() -> town.joanne.choose("Team", "Sales")).hasMessage("No option reads Sales");
        assertThatThrownBy(() -> town.ben.submit()).hasMessage("U0BEN has no form open");
    }
}
