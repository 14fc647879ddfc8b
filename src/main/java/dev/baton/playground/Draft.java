package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/** What somebody wants a message to say. */
record Draft(String text, JsonArray blocks, Optional<JsonObject> metadata, JsonArray files, boolean broadcast) {

    static Draft of(String text) {
        return new Draft(text, new JsonArray(), Optional.empty(), new JsonArray(), false);
    }

    Draft withBlocks(JsonArray others) {
        return new Draft(text, others, metadata, files, broadcast);
    }

    Draft withMetadata(Optional<JsonObject> other) {
        return new Draft(text, blocks, other, files, broadcast);
    }

    Draft withFiles(JsonArray others) {
        return new Draft(text, blocks, metadata, others, broadcast);
    }

    /** A reply that the channel is to see as well, or not. */
    Draft withBroadcast(boolean wanted) {
        return new Draft(text, blocks, metadata, files, wanted);
    }
}
