package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rich_text block as a person reads it. */
final class RichText {
    private final Map<String, Function<JsonObject, String>> leaves;

    RichText(Mrkdwn names) {
        leaves = Map.of(
                "text", leaf -> Json.text(leaf, "text"),
                "link", leaf -> Json.string(leaf, "text").orElse(Json.text(leaf, "url")),
                "user", leaf -> names.person(Json.text(leaf, "user_id")),
                "channel", leaf -> names.channel(Json.text(leaf, "channel_id")),
                "usergroup", leaf -> names.group(Json.text(leaf, "usergroup_id")),
                "broadcast", leaf -> "@" + Json.text(leaf, "range"),
                "emoji", leaf -> ":" + Json.text(leaf, "name") + ":",
                "date", leaf -> Json.text(leaf, "fallback"));
    }

    String read(JsonObject block) {
        return Json.objects(block, "elements").map(this::part).collect(Collectors.joining("\n"));
    }

    private String part(JsonObject part) {
        return switch (Json.text(part, "type")) {
            case "rich_text_list" ->
                Json.objects(part, "elements").map(item -> "• " + inline(item)).collect(Collectors.joining("\n"));
            case "rich_text_quote" -> "> " + inline(part);
            default -> inline(part);
        };
    }

    private String inline(JsonObject section) {
        return Json.objects(section, "elements").map(this::leaf).collect(Collectors.joining());
    }

    private String leaf(JsonObject leaf) {
        return leaves.getOrDefault(Json.text(leaf, "type"), other -> "").apply(leaf);
    }
}
