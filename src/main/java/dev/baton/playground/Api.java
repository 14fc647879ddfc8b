package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Takes a call through the log, the limits and the faults to its method. */
final class Api implements AutoCloseable {
    final CallLog log;
    final Limits limits = new Limits();
    final Faults faults = new Faults();
    volatile String scopes = "";
    final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final Methods methods;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "playground-late");
        thread.setDaemon(true);
        return thread;
    });

    Api(Methods methods, CallLog log) {
        this.methods = methods;
        this.log = log;
    }

    void take(String method, ArgsReader.Read read, Wire wire) {
        if (!scopes.isEmpty()) {
            wire.header("X-OAuth-Scopes", scopes);
        }
        int number = log.arrived(method, read.args().values().deepCopy(), wire.host());
        Exchange exchange = new Exchange(
                wire,
                () -> methods.call(method, read.token(), read.args()),
                new Noted(method, number),
                clockwork,
                held);
        Optional<Limits.Refusal> refusal = limits.refusal(method, read.args());
        refusal.filter(Limits.Refusal::violation).ifPresent(known -> log.violated(number));
        refusal.ifPresentOrElse(
                told -> exchange.refuse(told.retryAfter()),
                () -> faults.take(log.get(number)).play(exchange));
    }

    private final class Noted implements Exchange.Ledger {
        private final String method;
        private final int number;

        private Noted(String method, int number) {
            this.method = method;
            this.number = number;
        }

        @Override
        public void performed(JsonObject answer) {
            log.answered(number, true, Optional.of(answer));
        }

        @Override
        public void answered(JsonObject answer) {
            log.answered(number, false, Optional.of(answer));
        }

        @Override
        public void blocked(Duration retryAfter) {
            limits.block(method, retryAfter);
        }

        @Override
        public int status(JsonObject answer) {
            return method.equals(Methods.RESPONSE_URL) ? Hooks.status(answer) : 200;
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
