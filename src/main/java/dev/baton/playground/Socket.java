package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** One open socket of the app: an envelope must be acknowledged on the socket that it came over. */
final class Socket {
    private final WebSocket wire;
    private final Map<String, CompletableFuture<Optional<String>>> waiting = new ConcurrentHashMap<>();
    private volatile boolean leaving;

    Socket(WebSocket wire) {
        this.wire = wire;
    }

    boolean isOpen() {
        return wire.isOpen();
    }

    /** The app was told to connect anew, and gets nothing over this one any more. */
    boolean isLeaving() {
        return leaving;
    }

    /** The answer, empty words where the app only acknowledged; nothing where it did not in time, or the socket broke. */
    Optional<String> send(String id, Envelope envelope, Duration patience) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            wire.send(envelope.json(id));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (WebsocketNotConnectedException | TimeoutException | ExecutionException none) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(id);
        }
    }

    /** What the app sent. */
    void heard(JsonObject said) {
        Optional.ofNullable(waiting.get(Json.text(said, "envelope_id")))
                .ifPresent(answer -> answer.complete(Optional.of(
                        Json.object(said, "payload").map(Json::write).orElse(""))));
    }

    void disconnect(String reason) {
        leaving = true;
        JsonObject envelope = Json.of("type", "disconnect", "reason", reason);
        wire.send(Json.write(Json.with(envelope, "debug_info", Json.of("host", "applink-playground"))));
    }

    void say(String words) {
        wire.send(words);
    }

    /** As when a cable is pulled: no word of good-bye. */
    void cut() {
        wire.closeConnection(1006, "");
    }

    void broke() {
        waiting.values().forEach(answer -> answer.complete(Optional.empty()));
    }
}
