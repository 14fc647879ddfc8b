package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/** What somebody wants a message to say. */
record Draft(String text, JsonArray blocks, Optional<JsonObject> metadata, JsonArray files) {

    static Draft of(String text) {
        return new Draft(text, new JsonArray(), Optional.empty(), new JsonArray());
    }

    Draft withBlocks(JsonArray others) {
        return new Draft(text, others, metadata, files);
    }

    Draft withMetadata(Optional<JsonObject> other) {
        return new Draft(text, blocks, other, files);
    }

    Draft withFiles(JsonArray others) {
        return new Draft(text, blocks, metadata, others);
    }
}
