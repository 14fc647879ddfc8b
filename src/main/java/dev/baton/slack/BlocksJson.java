package dev.baton.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/** Blocks as Slack takes them: the SDK spells out every style that is off, some of which Slack's own schema does not know. */
final class BlocksJson {
    private BlocksJson() {}

    static String of(List<LayoutBlock> blocks) {
        return tree(blocks).toString();
    }

    static JsonElement tree(List<LayoutBlock> blocks) {
        var json = GsonFactory.createSnakeCase().toJsonTree(blocks);
        dropStylesThatAreOff(json);
        return json;
    }

    private static void dropStylesThatAreOff(JsonElement json) {
        if (json instanceof JsonArray array) {
            array.forEach(BlocksJson::dropStylesThatAreOff);
        } else if (json instanceof JsonObject object) {
            if (object.get("style") instanceof JsonObject style) {
                style.entrySet().removeIf(entry -> !entry.getValue().getAsBoolean());
            }
            object.entrySet().forEach(entry -> dropStylesThatAreOff(entry.getValue()));
        }
    }
}
