package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Optional;

/** What goes over a socket to the app: a payload and what kind it is of; the id is given when it is sent. */
record Envelope(String type, JsonObject payload, boolean acceptsAnswer, Optional<AppLine.Retry> retry) {

    static Envelope command(JsonObject payload) {
        return new Envelope("slash_commands", payload, true, Optional.empty());
    }

    /** Only a form is answered in words. */
    static Envelope interaction(JsonObject payload) {
        boolean form = Json.text(payload, "type").equals("view_submission");
        return new Envelope("interactive", payload, form, Optional.empty());
    }

    static Envelope event(JsonObject payload, Optional<AppLine.Retry> retry) {
        return new Envelope("events_api", payload, false, retry);
    }

    String json(String id) {
        JsonObject json = Json.of("envelope_id", id, "type", type);
        json.add("payload", payload);
        json.addProperty("accepts_response_payload", acceptsAnswer);
        retry.ifPresent(again -> {
            json.addProperty("retry_attempt", again.number());
            json.addProperty("retry_reason", again.reason());
        });
        return Json.write(json);
    }
}
