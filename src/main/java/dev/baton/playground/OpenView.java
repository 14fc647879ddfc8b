package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A modal or Home page that somebody has before them, with what they have typed. */
final class OpenView {
    final String id;
    final Optional<String> previous;
    final String root;
    private JsonObject body;
    private String hash;
    private FormState state;
    private Map<String, String> errors = Map.of();

    OpenView(String id, Optional<OpenView> below, JsonObject body, String hash) {
        this.id = id;
        this.previous = below.map(view -> view.id);
        this.root = below.map(view -> view.root).orElse(id);
        this.body = body;
        this.hash = hash;
        this.state = FormState.atFirst(blocks());
    }

    void become(JsonObject next, String newHash) {
        body = next;
        hash = newHash;
        state = state.carriedOverTo(blocks());
        errors = Map.of();
    }

    JsonArray blocks() {
        return Json.array(body, "blocks");
    }

    JsonObject body() {
        return body;
    }

    String hash() {
        return hash;
    }

    FormState state() {
        return state;
    }

    String type() {
        return Json.text(body, "type");
    }

    /** Block_id → what is wrong there. */
    void complain(Map<String, String> wrong) {
        errors = new LinkedHashMap<>(wrong);
    }

    Map<String, String> errors() {
        return errors;
    }

    /** As Slack shows it to the app, in payloads and answers. */
    JsonObject json(Installation app) {
        JsonObject json = Json.of("id", id, "team_id", app.teamId(), "type", type());
        json.add("blocks", blocks().deepCopy());
        json.addProperty("private_metadata", Json.text(body, "private_metadata"));
        json.addProperty("callback_id", Json.text(body, "callback_id"));
        json.add("state", state.json());
        json.addProperty("hash", hash);
        json.add("title", orElse("title", Json.of("type", "plain_text", "text", "View Title")));
        json.addProperty("clear_on_close", Json.flag(body, "clear_on_close"));
        json.addProperty("notify_on_close", Json.flag(body, "notify_on_close"));
        json.add("close", orElse("close", JsonNull.INSTANCE));
        json.add("submit", orElse("submit", JsonNull.INSTANCE));
        json.add(
                "previous_view_id",
                previous.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
        json.addProperty("root_view_id", root);
        json.addProperty("app_id", app.appId());
        json.addProperty("external_id", Json.text(body, "external_id"));
        json.addProperty("app_installed_team_id", app.teamId());
        json.addProperty("bot_id", app.botId());
        return json;
    }

    private JsonElement orElse(String name, JsonElement otherwise) {
        return Json.get(body, name).map(JsonElement::deepCopy).orElse(otherwise);
    }
}
