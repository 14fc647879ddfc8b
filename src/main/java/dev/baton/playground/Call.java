package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * One call of the Web API, or of a response_url (method {@code response_url}).
 *
 * @param args as sent, JSON-valued ones parsed, without the token
 * @param at by the workspace's clock
 * @param host under which name of this machine Slack was called, in lower case; tells apps apart that were given different ones
 * @param performed whether it had its effect, or would have had it: false for a call that met a limit or a fault
 * @param answer what Slack says, whether or not it reached the app; empty = nothing was answered
 */
public record Call(
        String method, JsonObject args, Instant at, String host, boolean performed, Optional<JsonObject> answer) {

    /** Whether it was performed and Slack was content. */
    public boolean ok() {
        return performed && answer.filter(json -> Json.flag(json, "ok")).isPresent();
    }

    String line() {
        return Json.write(Json.with(Json.of("method", method), "args", args));
    }
}
