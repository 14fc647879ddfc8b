package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;

/** The arguments of a call; those that are documents are parsed already, unless they were no JSON. */
record Args(JsonObject values) {
    private static final Set<String> DOCUMENTS =
            Set.of("blocks", "attachments", "view", "metadata", "unfurls", "files");

    Args {
        DOCUMENTS.forEach(name -> Json.string(values, name)
                .flatMap(Json::parse)
                .filter(parsed -> !parsed.isJsonPrimitive())
                .ifPresent(parsed -> values.add(name, parsed)));
    }

    /** A text that is there and not empty. */
    Optional<String> text(String name) {
        return Json.string(values, name).filter(value -> !value.isEmpty());
    }

    /** Id of the conversation; empty where none was named. */
    String channel() {
        return text("channel").orElse("");
    }

    String required(String name) {
        return text(name).orElseThrow(() -> SlackError.badArgument("missing required field: " + name));
    }

    boolean flag(String name) {
        return Json.flag(values, name);
    }

    int number(String name, int otherwise, String error) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw new SlackError(error);
        }
    }

    /** The array of that name; an empty text counts as left out. */
    Optional<JsonArray> array(String name, String error) {
        return document(name).map(value -> {
            if (!value.isJsonArray()) {
                throw new SlackError(error);
            }
            return value.getAsJsonArray();
        });
    }

    /** The object of that name; an empty text counts as left out. */
    Optional<JsonObject> object(String name, String error) {
        return document(name).map(value -> {
            if (!value.isJsonObject()) {
                throw new SlackError(error);
            }
            return value.getAsJsonObject();
        });
    }

    private Optional<JsonElement> document(String name) {
        return Json.get(values, name)
                .filter(value -> !value.isJsonPrimitive() || text(name).isPresent());
    }
}
