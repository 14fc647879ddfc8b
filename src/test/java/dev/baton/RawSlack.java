package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.baton.playground.Message;
import dev.baton.playground.View;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed requests that no client of Slack's would make, and the same request twice. */
final class RawSlack {
    static final String TEAM = "T0PLAY";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stage stage;

    RawSlack(Stage stage) {
        this.stage = stage;
    }

    HttpResponse<String> command(Map<String, String> fields) {
        return post("application/x-www-form-urlencoded", form(fields));
    }

    HttpResponse<String> interaction(JsonObject payload) {
        return command(Map.of("payload", payload.toString()));
    }

    HttpResponse<String> event(JsonObject envelope) {
        return post("application/json", envelope.toString());
    }

    /** The fields of {@code /handoff <text>}, under a trigger that no form can be opened with. */
    static Map<String, String> typed(String person, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", TEAM);
        fields.put("user_id", person);
        fields.put("channel_id", "C0SUPPORT");
        fields.put("command", "/handoff");
        fields.put("text", text);
        fields.put("trigger_id", "1." + UUID.randomUUID());
        return fields;
    }

    /** A press of a button on a message, whatever that shows now. */
    static JsonObject press(String person, Message on, String actionId, String value) {
        var payload = payload("block_actions", person);
        payload.add("channel", json("{'id': '" + on.channel() + "'}"));
        payload.add("container", json("{'type': 'message', 'message_ts': '" + on.ts() + "'}"));
        var actions = new JsonArray();
        actions.add(action(actionId, value));
        payload.add("actions", actions);
        return payload;
    }

    /** A global shortcut, under a trigger that no form can be opened with. */
    static JsonObject shortcut(String person, String callbackId) {
        var payload = payload("shortcut", person);
        payload.addProperty("callback_id", callbackId);
        return payload;
    }

    static JsonObject action(String actionId, String value) {
        return json("{'type': 'button', 'block_id': 'b', 'action_id': '" + actionId + "', 'value': '" + value
                + "', 'action_ts': '" + UUID.randomUUID() + "'}");
    }

    /** A form sent off with other words in some of its fields; {@code null} leaves a field out. */
    static JsonObject submission(String person, View view, Map<String, JsonElement> changed) {
        var payload = payload("view_submission", person);
        var sent = view.payload().deepCopy();
        var values = sent.getAsJsonObject("state").getAsJsonObject("values");
        changed.forEach((field, state) -> {
            var block = new JsonObject();
            block.add(field, state);
            values.add(field, block);
        });
        payload.add("view", sent);
        return payload;
    }

    static JsonObject words(String text) {
        var state = json("{'type': 'plain_text_input'}");
        state.addProperty("value", text);
        return state;
    }

    static JsonObject option(String value) {
        return json("{'type': 'static_select', 'selected_option': {'text': {'type': 'plain_text', 'text': 'x'},"
                + " 'value': '" + value + "'}}");
    }

    static JsonObject payload(String type, String person) {
        return json("{'type': '" + type + "', 'api_app_id': 'A0BATON', 'team': {'id': '" + TEAM
                + "', 'domain': 'playground'}, 'user': {'id': '" + person + "', 'team_id': '" + TEAM
                + "'}, 'trigger_id': '1." + UUID.randomUUID() + "', 'is_enterprise_install': false}");
    }

    /** Somebody's reaction, as an event of its own. */
    static JsonObject reaction(String person, Message to, String emoji) {
        return json("{'type': 'event_callback', 'team_id': '" + TEAM + "', 'api_app_id': 'A0BATON', 'event_id': 'Ev"
                + UUID.randomUUID() + "', 'event_time': 1, 'event': {'type': 'reaction_added', 'user': '" + person
                + "', 'reaction': '" + emoji + "', 'item': {'type': 'message', 'channel': '" + to.channel()
                + "', 'ts': '" + to.ts() + "'}, 'event_ts': '1.1'}}");
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> post(String type, String body) {
        Instant now = InstantSource.system().instant();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stage.port() + "/slack/events"))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", Long.toString(now.getEpochSecond()))
                .header("X-Slack-Signature", signature(now.getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String signature(long second, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stage.slack.app().signingSecret().getBytes(UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + second + ":" + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
