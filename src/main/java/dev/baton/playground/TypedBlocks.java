package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rich_text block that Slack's client adds to whatever a person writes. */
final class TypedBlocks {
    private static final Pattern PART =
            Pattern.compile("<@([UW][A-Z0-9]+)>|<#([CG][A-Z0-9]+)\\|[^>]*>|<!subteam\\^(S[A-Z0-9]+)>|:([a-z0-9_+-]+):");
    private static final List<Leaf> LEAVES = List.of(
            new Leaf("user", "user_id"),
            new Leaf("channel", "channel_id"),
            new Leaf("usergroup", "usergroup_id"),
            new Leaf("emoji", "name"));

    /** What one group of the pattern becomes: the element's type, and the key that its id stands under. */
    private record Leaf(String type, String key) {}

    private TypedBlocks() {}

    /** Of text as {@link TypedText} makes it; none where there are no words. */
    static JsonArray of(String text) {
        JsonArray blocks = new JsonArray();
        if (!text.isEmpty()) {
            JsonArray sections = new JsonArray();
            sections.add(Json.with(Json.of("type", "rich_text_section"), "elements", leaves(text)));
            blocks.add(Json.with(Json.of("type", "rich_text", "block_id", "typed"), "elements", sections));
        }
        return blocks;
    }

    private static JsonArray leaves(String text) {
        JsonArray leaves = new JsonArray();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (matcher.find()) {
            addWords(leaves, text.substring(end, matcher.start()));
            leaves.add(leaf(matcher));
            end = matcher.end();
        }
        addWords(leaves, text.substring(end));
        return leaves;
    }

    private static JsonObject leaf(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        Leaf leaf = LEAVES.get(group - 1);
        return Json.of("type", leaf.type(), leaf.key(), matcher.group(group));
    }

    private static void addWords(JsonArray leaves, String words) {
        if (!words.isEmpty()) {
            String plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            leaves.add(Json.of("type", "text", "text", plain));
        }
    }
}
