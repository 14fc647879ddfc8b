package dev.baton.playground;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a form that was sent off.
 *
 * @param outcome what the person sees happen
 * @param status HTTP status of the app's answer; 0 = none in time, or not sent
 * @param errors label of a field → the complaint under it
 * @param problem what Slack would complain of; the form stays open then
 */
public record Submission(
        Outcome outcome, int status, Duration elapsed, Map<String, String> errors, Optional<String> problem) {

    /** What the person sees happen to the form. */
    public enum Outcome {
        CLOSED,
        UPDATED,
        /** Another form was laid on top. */
        PUSHED,
        /** The whole stack was closed. */
        CLEARED,
        /** The app complained about fields. */
        ERRORS,
        /** Slack's own client would not send it: a required field is empty, or a text too long or too short. */
        INCOMPLETE,
        /** No proper answer: "We had some trouble connecting". */
        FAILED
    }
}
