package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.List;

/** A refusal in Slack's words. */
final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> messages;

    SlackError(String code) {
        this(code, List.of());
    }

    SlackError(String code, List<String> messages) {
        super(code + messages);
        this.code = code;
        this.messages = List.copyOf(messages);
    }

    static SlackError badArgument(String words) {
        return new SlackError("invalid_arguments", List.of("[ERROR] " + words));
    }

    JsonObject answer() {
        JsonObject json = new JsonObject();
        json.addProperty("ok", false);
        json.addProperty("error", code);
        if (!messages.isEmpty()) {
            JsonObject metadata = Json.with(new JsonObject(), "messages", Json.strings(messages));
            json.add("response_metadata", metadata);
        }
        return json;
    }
}
