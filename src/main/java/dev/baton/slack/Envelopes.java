package dev.baton.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what comes over sockets to the listeners, several at once. Acknowledged is what a listener answered with 200, that
 * is, what is kept, and what nobody here knows; anything else is not, so that Slack sends an event again and tells whoever
 * pressed or typed.
 */
final class Envelopes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
    private static final int AT_ONCE = 24;
    private static final int WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    private final SlackApp app;
    private final ThreadPoolExecutor threads;

    Envelopes(SlackApp app) {
        this.app = app;
        var number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, "socket-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What Slack sent, but for its own greetings.
     *
     * @param id by which it is acknowledged; empty where it has none
     * @param text the whole of it
     */
    record Envelope(String type, String id, String text) {
        @Override
        public String toString() {
            return "Envelope[" + type + "]";
        }
    }

    /** Where it came from, and its acknowledgement goes. */
    interface Source {
        void acknowledge(String words);
    }

    /** Returns at once. */
    void take(Envelope envelope, Source from) {
        if (envelope.id().isEmpty()) {
            LOG.warn("Something without an id came over the connection to Slack; it is left alone");
            return;
        }
        try {
            threads.execute(() -> serve(envelope, from));
        } catch (RejectedExecutionException notTaken) {
            if (!threads.isShutdown()) {
                LOG.warn("Too much at once came over the connection to Slack; some of it is not acknowledged");
            }
        }
    }

    /** Nothing that a listener throws may end the thread, or pass for done. */
    private void serve(Envelope envelope, Source from) {
        try {
            acknowledgement(envelope, app.answer(envelope.text())).ifPresent(from::acknowledge);
        } catch (Throwable failed) {
            LOG.error(
                    "What came over the connection to Slack could not be answered ({}); it is not acknowledged",
                    failed.getClass().getName(),
                    failed);
        }
    }

    private static Optional<String> acknowledgement(Envelope envelope, SlackApp.Answer answer) {
        if (answer.response().getStatusCode() != 200) {
            return Optional.empty();
        }
        var json = new JsonObject();
        json.addProperty("envelope_id", envelope.id());
        if (answer.isHeard()) {
            payload(answer.response()).ifPresent(payload -> json.add("payload", payload));
        }
        return Optional.of(json.toString());
    }

    private static Optional<JsonElement> payload(Response response) {
        var body = response.getBody();
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        var type = response.getContentType();
        if (type != null && type.startsWith("application/json")) {
            return Optional.of(JsonParser.parseString(body));
        }
        var words = new JsonObject();
        words.addProperty("text", body);
        return Optional.of(words);
    }

    /** Takes nothing new; what is under way has five seconds to end and to be acknowledged. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
