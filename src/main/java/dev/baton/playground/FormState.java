package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the fields of a view or message, by block_id and action_id. */
final class FormState {
    private final Map<Key, JsonObject> values = new LinkedHashMap<>();

    private record Key(String blockId, String actionId) {
        static Key of(Elements.Placed placed) {
            return new Key(placed.blockId(), placed.actionId());
        }
    }

    static FormState atFirst(JsonArray blocks) {
        FormState state = new FormState();
        Elements.in(blocks)
                .forEach(placed -> FieldKind.of(placed.element())
                        .filter(kind -> !placed.type().equals("overflow"))
                        .ifPresent(kind -> state.values.put(Key.of(placed), kind.atFirst(placed.element()))));
        return state;
    }

    /** The state of the next version: a field of the same block_id, action_id and type keeps what was typed into it. */
    FormState carriedOverTo(JsonArray blocks) {
        FormState next = atFirst(blocks);
        next.values.replaceAll((key, fresh) -> Optional.ofNullable(values.get(key))
                .filter(old -> Json.text(old, "type").equals(Json.text(fresh, "type")))
                .orElse(fresh));
        return next;
    }

    void fill(Elements.Placed placed, List<String> words, World world) {
        FieldKind kind = FieldKind.of(placed.element())
                .orElseThrow(() -> new IllegalArgumentException("Nothing can be put into " + placed.label()));
        values.put(Key.of(placed), kind.filled(placed.element(), words, world));
    }

    Optional<JsonObject> of(Elements.Placed placed) {
        return Optional.ofNullable(values.get(Key.of(placed)));
    }

    String words(Elements.Placed placed) {
        return FieldKind.of(placed.element())
                .flatMap(kind -> of(placed).map(kind::words))
                .orElse("");
    }

    JsonObject json() {
        JsonObject blocks = new JsonObject();
        values.forEach((key, value) -> {
            JsonObject block = Json.object(blocks, key.blockId).orElseGet(JsonObject::new);
            blocks.add(key.blockId, Json.with(block, key.actionId, value.deepCopy()));
        });
        return Json.with(new JsonObject(), "values", blocks);
    }
}
