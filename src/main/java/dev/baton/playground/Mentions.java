package dev.baton.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds who would be notified: ids of people and groups, and the words here, channel, everyone. */
final class Mentions {
    private static final Pattern ANGLED = Pattern.compile("<[^<>]*>");
    private static final Pattern MARKED = Pattern.compile(
            "<(?:@([UW][A-Z0-9]+)|!subteam\\^(S[A-Z0-9]+)" + "|!(here|channel|everyone))(?:\\|[^<>]*)?>");
    private static final Pattern BARE = Pattern.compile("(?<!\\w)@(here|channel|everyone)\\b");
    private static final Map<String, String> RICH =
            Map.of("user", "user_id", "usergroup", "usergroup_id", "broadcast", "range");

    private final Set<String> found = new LinkedHashSet<>();

    /** Of the text and of the blocks, whichever of the two a client shows. */
    static Set<String> in(Post post) {
        Mentions mentions = new Mentions();
        mentions.marked(post.text());
        mentions.walk(post.blocks());
        return Set.copyOf(mentions.found);
    }

    private void walk(JsonElement value) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(this::walk);
        }
        Rules.asObject(value).ifPresent(this::look);
    }

    private void look(JsonObject object) {
        String type = Json.text(object, "type");
        if (type.equals("mrkdwn")) {
            marked(Json.text(object, "text"));
        }
        // Slack makes bare names live unless the text is marked as verbatim.
        if (type.equals("mrkdwn") && !Json.flag(object, "verbatim")) {
            bare(Json.text(object, "text"));
        }
        if (RICH.containsKey(type)) {
            Json.string(object, RICH.getOrDefault(type, "")).ifPresent(found::add);
        }
        object.entrySet().forEach(entry -> walk(entry.getValue()));
    }

    private void marked(String text) {
        MARKED.matcher(text).results().forEach(match -> {
            for (int group = 1; group <= 3; group++) {
                String id = match.group(group);
                if (id != null) {
                    found.add(id);
                }
            }
        });
    }

    private void bare(String text) {
        BARE.matcher(ANGLED.matcher(text).replaceAll(" ")).results().forEach(match -> found.add(match.group(1)));
    }
}
