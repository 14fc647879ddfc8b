package dev.baton.slack.view;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Slack's reference allows in a message and in a modal, in UTF-16 units as the strictest reading counts; and what
 * Baton allows itself: markup of its own only, none that Slack could find in people's words.
 */
final class SlacksLimits {
    private static final int TEXT = 4_000;
    private static final int ALL_TEXT = 13_000;
    private static final Pattern DIRECTION = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>?");
    private static final Pattern OWN = Pattern.compile(
            "<(@U0[A-Z0-9]+|!subteam\\^S0BILLING|#C0(?:BILLING|SUPPORT)|!date\\^[0-9]+\\^[^<>|]+\\|[^<>|]+"
                    + "|https://acme\\.slack\\.com/archives/C0BILLING/p[0-9]+\\|H-[0-9]+)>");
    private static final Pattern HALF_ESCAPED = Pattern.compile("&(?!amp;|lt;|gt;)");

    private static final Map<String, Integer> TEXTS_OF_VIEWS =
            Map.of("title", 24, "submit", 24, "close", 24, "label", 2_000, "placeholder", 150);

    private final List<String> faults = new ArrayList<>();
    private int allText;

    private SlacksLimits() {}

    static List<String> faultsOf(Rendered rendered) {
        var limits = new SlacksLimits();
        limits.atMost("the text", rendered.text(), TEXT);
        limits.own("the text", rendered.text());
        limits.noFence(rendered.text());
        limits.blocks(
                GsonFactory.createSnakeCase().toJsonTree(rendered.blocks()).getAsJsonArray(), 50);
        if (limits.allText > ALL_TEXT) {
            limits.faults.add("all text together is " + limits.allText + " long");
        }
        return limits.faults;
    }

    static List<String> faultsOf(View view) {
        var limits = new SlacksLimits();
        var json = GsonFactory.createSnakeCase().toJsonTree(view).getAsJsonObject();
        limits.atMost("metadata", string(json, "private_metadata"), 3_000);
        limits.blocks(json.getAsJsonArray("blocks"), 100);
        limits.walk("view", json);
        return limits.faults;
    }

    /** The answer to a command: mrkdwn and nothing else. */
    static List<String> faultsOf(String words) {
        var limits = new SlacksLimits();
        limits.own("the answer", words);
        limits.noFence(words);
        return limits.faults;
    }

    private void blocks(JsonArray blocks, int most) {
        if (blocks.isEmpty() || blocks.size() > most) {
            faults.add(blocks.size() + " blocks");
        }
        blocks.forEach(block -> walk("block", block));
    }

    private void walk(String name, JsonElement value) {
        if (value instanceof JsonArray array) {
            array.forEach(one -> walk(name, one));
        } else if (value instanceof JsonObject object) {
            check(name, object);
            object.entrySet().forEach(entry -> walk(entry.getKey(), entry.getValue()));
        }
    }

    private void check(String name, JsonObject object) {
        switch (string(object, "type")) {
            case "mrkdwn" -> markdown(object);
            case "plain_text" -> plain(name, object);
            case "text" -> richText(object);
            case "user", "usergroup", "broadcast", "link", "channel" -> faults.add("a live element: " + object);
            case "button" -> button(object);
            case "actions" ->
                atMost("buttons", "x".repeat(object.getAsJsonArray("elements").size()), 25);
            case "static_select" ->
                atMost("options", "x".repeat(object.getAsJsonArray("options").size()), 100);
            case "plain_text_input" ->
                atMost(
                        "initial value",
                        string(object, "initial_value"),
                        object.get("max_length").getAsInt());
            default -> atMost("block id", string(object, "block_id"), 255);
        }
        if (object.has("value") && object.has("text")) {
            atMost("option", object.getAsJsonObject("text").get("text").getAsString(), 75);
            atMost("value", string(object, "value"), string(object, "type").equals("button") ? 2_000 : 150);
        }
    }

    private void markdown(JsonObject object) {
        var text = string(object, "text");
        atMost("a text object", text, 3_000);
        own("a text object", text);
        allText += text.length();
        if (!object.get("verbatim").getAsBoolean()) {
            faults.add("names in it would be made live: " + text);
        }
    }

    private void plain(String name, JsonObject object) {
        var text = string(object, "text");
        atMost(name, text, TEXTS_OF_VIEWS.getOrDefault(name, 3_000));
        notTurned(name, text);
        allText += text.length();
    }

    private void richText(JsonObject object) {
        var text = string(object, "text");
        if (text.isEmpty()) {
            faults.add("an empty text");
        }
        notTurned("rich text", text);
        whole("rich text", text);
        allText += text.length();
    }

    private void button(JsonObject object) {
        atMost("url", string(object, "url"), 3_000);
        atMost("action id", string(object, "action_id"), 255);
    }

    private void atMost(String what, String text, int most) {
        if (text.length() > most) {
            faults.add(what + " is " + text.length() + " long, more than " + most);
        }
    }

    /** Whatever Slack takes for markup is of Baton's making, and all else is escaped as a whole. */
    private void own(String what, String text) {
        MARKUP.matcher(text)
                .results()
                .filter(found -> !OWN.matcher(found.group()).matches())
                .forEach(found -> faults.add(what + " holds " + found.group()));
        if (HALF_ESCAPED.matcher(text).find()) {
            faults.add(what + " holds half an escape");
        }
        notTurned(what, text);
        whole(what, text);
    }

    private void noFence(String text) {
        if (text.contains("```")) {
            faults.add("a fence swallows what follows");
        }
    }

    private void notTurned(String what, String text) {
        if (DIRECTION.matcher(text).find()) {
            faults.add(what + " turns the direction of reading");
        }
    }

    private void whole(String what, String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            faults.add(what + " holds half a character");
        }
    }

    private static String string(JsonObject object, String key) {
        return object.has(key) && object.get(key).isJsonPrimitive()
                ? object.get(key).getAsString()
                : "";
    }
}
