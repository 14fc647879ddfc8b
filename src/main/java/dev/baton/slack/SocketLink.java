package dev.baton.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Slack. It serves from Slack's hello on, for as long as pings are answered; it never comes back by itself
 * once it is gone. What came over it is acknowledged over it.
 */
final class SocketLink extends WebSocketClient implements Envelopes.Source {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int LARGEST_BYTES = 4 << 20;

    /** So many beats may pass without a sign of life. */
    private static final int PATIENCE = 2;

    /** So many beats a link that Slack wants replaced is kept, in case Slack does not end it. */
    private static final int GRACE = 6;

    private final Envelopes envelopes;
    private final Runnable changed;
    private final AtomicInteger silence = new AtomicInteger();
    private final AtomicInteger overdue = new AtomicInteger();
    private volatile boolean greeted;
    private volatile boolean steady;
    private volatile boolean leaving;

    /** @param changed told when it is greeted, is to be replaced, or is gone */
    SocketLink(URI address, Envelopes envelopes, Runnable changed) {
        super(address, new Draft_6455(List.of(), List.of(new Protocol("")), LARGEST_BYTES), Map.of(), CONNECT_MILLIS);
        this.envelopes = envelopes;
        this.changed = changed;
        setConnectionLostTimeout(0);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    /** Whether payloads may come over it. */
    boolean isServing() {
        return isOpen() && greeted && silence.get() < PATIENCE;
    }

    /** Whether it has outlasted its first ping. */
    boolean isSteady() {
        return steady;
    }

    /** Whether another one has to take its place. */
    boolean isLeaving() {
        return leaving;
    }

    /** Called every few seconds: asks for a sign of life, and gives up where there was none for too long. */
    void beat() {
        if (silence.getAndIncrement() >= PATIENCE) {
            LOG.warn("Slack does not answer on its connection; it is given up");
            closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        } else if (leaving && overdue.incrementAndGet() > GRACE) {
            close();
        } else if (isOpen()) {
            sendPing();
        }
    }

    @Override
    public void onMessage(String message) {
        var json = object(message);
        switch (type(json)) {
            case "hello" -> greeted();
            case "disconnect" -> leave();
            default -> envelopes.take(new Envelopes.Envelope(type(json), id(json), message), this);
        }
    }

    private void greeted() {
        greeted = true;
        silence.set(0);
        changed.run();
    }

    private void leave() {
        leaving = true;
        changed.run();
    }

    @Override
    public void acknowledge(String words) {
        try {
            send(words);
        } catch (WebsocketNotConnectedException gone) {
            LOG.info("A connection to Slack ended before an answer could go; Slack sends again what is an event");
        }
    }

    @Override
    public void onWebsocketPong(WebSocket wire, Framedata pong) {
        if (greeted) {
            silence.set(0);
            steady = true;
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // Not before Slack says hello.
    }

    @Override
    public void onClose(int code, String reason, boolean byTheOther) {
        LOG.debug("A connection to Slack ended with code {}", code);
        changed.run();
    }

    /** An error that ends the connection is followed by its end. */
    @Override
    public void onError(Exception failure) {
        LOG.info("A connection to Slack is in trouble: {}", failure.getClass().getName());
    }

    private static JsonObject object(String message) {
        try {
            var json = JsonParser.parseString(message);
            return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException noJson) {
            return new JsonObject();
        }
    }

    private static String type(JsonObject json) {
        return text(json, "type");
    }

    private static String id(JsonObject json) {
        return text(json, "envelope_id");
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) != null && json.get(name).isJsonPrimitive()
                ? json.get(name).getAsString()
                : "";
    }
}
