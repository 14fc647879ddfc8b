package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One call from its arrival to its answer, each step to be taken, left out or delayed by a {@link Fault}. */
final class Exchange {
    private final Wire wire;
    private final Supplier<JsonObject> effect;
    private final Ledger ledger;
    private final ScheduledExecutorService clockwork;
    private final Queue<Runnable> held;

    /** Where the outcome is noted: in the log of calls and in the limits. */
    interface Ledger {
        void performed(JsonObject answer);

        void answered(JsonObject answer);

        void blocked(Duration retryAfter);

        int status(JsonObject answer);
    }

    Exchange(
            Wire wire,
            Supplier<JsonObject> effect,
            Ledger ledger,
            ScheduledExecutorService clockwork,
            Queue<Runnable> held) {
        this.wire = wire;
        this.effect = effect;
        this.ledger = ledger;
        this.clockwork = clockwork;
        this.held = held;
    }

    JsonObject perform() {
        JsonObject answer = effect.get();
        ledger.performed(answer);
        return answer;
    }

    void answer(JsonObject answer) {
        ledger.answered(answer);
        wire.send(ledger.status(answer), Json.write(answer));
    }

    void raw(int status, String body) {
        Optional<JsonObject> answer = Json.parseObject(body);
        answer.ifPresent(ledger::answered);
        wire.send(status, body);
    }

    void redirect(int status, String location) {
        wire.header("Location", location);
        wire.send(status, "");
    }

    void rateLimited(Duration retryAfter) {
        ledger.blocked(retryAfter);
        refuse(retryAfter);
    }

    /** 429 without starting a new time to wait. */
    void refuse(Duration retryAfter) {
        JsonObject answer = new SlackError("ratelimited").answer();
        ledger.answered(answer);
        wire.header("Retry-After", Long.toString(Limits.wholeSeconds(retryAfter).toSeconds()));
        wire.send(429, Json.write(answer));
    }

    void half(JsonObject answer) {
        wire.half(200, Json.write(answer));
    }

    void reset() {
        wire.reset();
    }

    /** Performed when somebody says so, whoever still listens by then. */
    void hold() {
        held.add(this::perform);
    }

    void later(Duration delay, Runnable step) {
        var unused = clockwork.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
