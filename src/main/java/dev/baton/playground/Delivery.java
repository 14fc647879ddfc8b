package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;

/**
 * One event and what became of it.
 *
 * @param attempts how often it was sent so far; 0 = held back
 * @param status of the latest answer; 0 = none in time, or held back
 * @param event the inner event
 */
public record Delivery(String eventId, String type, JsonObject event, int attempts, int status, Duration elapsed) {

    /** Whether the app took it. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
