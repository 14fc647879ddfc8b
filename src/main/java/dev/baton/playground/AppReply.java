package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** What came back from the app. */
record AppReply(int status, String body, Duration elapsed) {
    /** In place of a status: no answer in time, or no connection. */
    static final int NONE = 0;

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    Optional<JsonObject> json() {
        return Json.parseObject(body);
    }

    /** What Slack would write under a command or in a form; empty when all is well. */
    Optional<String> problem() {
        if (status == NONE) {
            return Optional.of("operation_timeout");
        }
        return isOk() ? Optional.empty() : Optional.of("http " + status);
    }
}
