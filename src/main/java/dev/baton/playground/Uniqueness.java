package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that may be used once: of blocks in a surface, of elements in a block; and one focus in a view. */
final class Uniqueness {
    private Uniqueness() {}

    static void check(JsonArray blocks, Place place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Place here = place.at(i);
            Rules.asObject(blocks.get(i)).ifPresent(block -> checkBlock(block, seen, here));
        }
        if (Elements.in(blocks)
                        .filter(one -> Json.flag(one.element(), "focus_on_load"))
                        .count()
                > 1) {
            place.wrong("only one element can have focus_on_load");
        }
    }

    private static void checkBlock(JsonObject block, Set<String> seen, Place place) {
        Json.string(block, "block_id")
                .filter(id -> !seen.add(id))
                .ifPresent(id -> place.at("block_id").wrong("`block_id` " + id + " already exists"));
        Set<String> actions = new HashSet<>();
        List<JsonObject> elements = Json.objects(block, "elements").toList();
        for (int i = 0; i < elements.size(); i++) {
            Place here = place.at("elements").at(i).at("action_id");
            Json.string(elements.get(i), "action_id")
                    .filter(id -> !actions.add(id))
                    .ifPresent(id -> here.wrong("`action_id` " + id + " already exists for another element"));
        }
    }
}
