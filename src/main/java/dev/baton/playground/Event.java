package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Something that the app may hear about; where it happened in a conversation, only if the bot is a member there. */
record Event(JsonObject body, Optional<String> conversation) {

    static Event in(Conversation where, JsonObject body) {
        return new Event(body, Optional.of(where.id));
    }

    static Event anywhere(JsonObject body) {
        return new Event(body, Optional.empty());
    }

    String type() {
        return Json.text(body, "type");
    }
}
