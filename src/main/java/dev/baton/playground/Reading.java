package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as plain lines: what a person reads, buttons in brackets. */
final class Reading {
    private final Mrkdwn mrkdwn;
    private final Function<Elements.Placed, String> field;
    private final Map<String, Function<JsonObject, Stream<String>>> blocks;

    /** For messages and homes, where nothing is filled in. */
    Reading(World world) {
        this(world, element -> "");
    }

    /** For forms: also what stands in the fields. */
    Reading(World world, Function<Elements.Placed, String> field) {
        this.mrkdwn = new Mrkdwn(world);
        this.field = field;
        RichText richText = new RichText(mrkdwn);
        this.blocks = Map.of(
                "section", this::section,
                "header", block -> text(block, "text"),
                "context", block -> inOneLine(block, "  "),
                "actions", block -> inOneLine(block, " "),
                "input", this::input,
                "rich_text", block -> Stream.of(richText.read(block)),
                "markdown", block -> Stream.of(Json.text(block, "text")),
                "image", block -> Stream.of("(" + Json.text(block, "alt_text") + ")"));
    }

    String of(Post post) {
        return post.blocks().isEmpty() ? mrkdwn.read(post.text()) : of(post.blocks());
    }

    String of(JsonArray all) {
        return Json.objects(all).flatMap(this::lines).collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(JsonObject block) {
        return blocks.getOrDefault(Json.text(block, "type"), other -> Stream.empty())
                .apply(block);
    }

    private Stream<String> section(JsonObject block) {
        Stream<String> words =
                Stream.concat(text(block, "text"), Json.objects(block, "fields").map(this::words));
        return Stream.concat(words, Json.object(block, "accessory").stream().map(one -> element(block, one)));
    }

    private Stream<String> input(JsonObject block) {
        String label = text(block, "label").findFirst().orElse("");
        String value = Json.object(block, "element")
                .map(one -> field.apply(new Elements.Placed(block, one)))
                .orElse("");
        Stream<String> line = Stream.of((label + ": " + value).strip());
        return Stream.concat(line, text(block, "hint"));
    }

    private Stream<String> inOneLine(JsonObject block, String gap) {
        return Stream.of(
                Json.objects(block, "elements").map(one -> element(block, one)).collect(Collectors.joining(gap)));
    }

    private String element(JsonObject block, JsonObject element) {
        return switch (Json.text(element, "type")) {
            case "plain_text", "mrkdwn" -> words(element);
            case "button" -> "[" + text(element, "text").findFirst().orElse("") + "]";
            case "image" -> "(" + Json.text(element, "alt_text") + ")";
            default -> "[" + choice(block, element) + "]";
        };
    }

    private String choice(JsonObject block, JsonObject element) {
        String value = field.apply(new Elements.Placed(block, element));
        String options = Json.objects(element, "options").map(this::optionText).collect(Collectors.joining(" | "));
        String offered = text(element, "placeholder").findFirst().orElse(options);
        return value.isEmpty() ? offered : value;
    }

    private String optionText(JsonObject option) {
        return text(option, "text").findFirst().orElse("");
    }

    private Stream<String> text(JsonObject holder, String name) {
        return Json.object(holder, name).stream().map(this::words);
    }

    private String words(JsonObject textObject) {
        String raw = Json.text(textObject, "text");
        return Json.text(textObject, "type").equals("mrkdwn") ? mrkdwn.read(raw) : raw;
    }
}
