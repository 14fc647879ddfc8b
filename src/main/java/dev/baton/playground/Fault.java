package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;

/** Something that goes wrong with one call. All durations are real time. */
public final class Fault {
    /** No fault: performed and answered. */
    static final Fault NONE = new Fault(exchange -> exchange.answer(exchange.perform()));

    private final Script script;

    private interface Script {
        void play(Exchange exchange);
    }

    private Fault(Script script) {
        this.script = script;
    }

    void play(Exchange exchange) {
        script.play(exchange);
    }

    /** Performed and answered, with something done after each of the two: the places to kill the app. */
    public static Fault watched(Runnable performed, Runnable answered) {
        return new Fault(exchange -> {
            JsonObject answer = exchange.perform();
            performed.run();
            exchange.answer(answer);
            answered.run();
        });
    }

    /** The same, with something done before it. */
    public Fault after(Runnable step) {
        return new Fault(exchange -> {
            step.run();
            script.play(exchange);
        });
    }

    /** Not performed; answered with this status and body, whatever they mean. */
    public static Fault http(int status, String body) {
        return new Fault(exchange -> exchange.raw(status, body));
    }

    /** Not performed; sent to another address. */
    public static Fault redirect(int status, String location) {
        return new Fault(exchange -> exchange.redirect(status, location));
    }

    /** Not performed; answered 200 with {@code ok: false} and this error. */
    public static Fault error(String code) {
        return new Fault(exchange -> exchange.answer(new SlackError(code).answer()));
    }

    /** Not performed; 429 with Retry-After. Until then the same method meets 429 again, as a violation. */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(exchange -> exchange.rateLimited(retryAfter));
    }

    /** Not performed and never answered; the connection stays open. */
    public static Fault noAnswer() {
        return new Fault(exchange -> {});
    }

    /** Performed; then the connection is reset instead of an answer. */
    public static Fault answerLost() {
        return new Fault(exchange -> {
            exchange.perform();
            exchange.reset();
        });
    }

    /** Performed at once, answered only after the delay. */
    public static Fault answeredLate(Duration delay) {
        return new Fault(exchange -> {
            JsonObject answer = exchange.perform();
            exchange.later(delay, () -> exchange.answer(answer));
        });
    }

    /** Performed and answered after the delay, even when the app has hung up by then. */
    public static Fault performedLate(Duration delay) {
        return new Fault(exchange -> exchange.later(delay, () -> exchange.answer(exchange.perform())));
    }

    /** The connection is reset after the whole request was read; performed only at {@link Trouble#performHeld}. */
    public static Fault held() {
        return new Fault(exchange -> {
            exchange.hold();
            exchange.reset();
        });
    }

    /** Performed; half of the answer is sent, then the connection is reset. */
    public static Fault halfAnswer() {
        return new Fault(exchange -> exchange.half(exchange.perform()));
    }

    /** Not performed; the connection is reset after the whole request was read. */
    public static Fault reset() {
        return new Fault(Exchange::reset);
    }
}
