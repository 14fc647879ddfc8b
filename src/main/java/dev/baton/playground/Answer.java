package dev.baton.playground;

import java.time.Duration;
import java.util.Optional;

/**
 * What a person gets to see at once after a command, a press or a shortcut.
 *
 * @param status HTTP status of the app's answer; 0 = none in time
 * @param elapsed until the answer came; real time
 * @param body as sent by the app
 * @param message that the answer puts before the person, for a command answered in words
 * @param problem what Slack would complain of ({@code operation_timeout}, {@code http 500}, {@code invalid_blocks …});
 *     empty when all is well
 */
public record Answer(int status, Duration elapsed, String body, Optional<Message> message, Optional<String> problem) {

    /** The words that the person reads; empty where there are none. */
    public String shown() {
        return message.map(Message::shown).orElse("");
    }

    static Answer plain(AppReply reply) {
        return new Answer(reply.status(), reply.elapsed(), reply.body(), Optional.empty(), reply.problem());
    }
}
