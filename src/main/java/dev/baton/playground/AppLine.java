package dev.baton.playground;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way to the app, with as much patience as Slack has: one signed POST, or, once the app has opened a socket, an
 * envelope over that and nothing else.
 */
final class AppLine {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Signature signature;
    private final Sockets sockets;
    private final RealTime realTime = new RealTime();
    private volatile Optional<URI> app = Optional.empty();
    private volatile Duration patience = Duration.ofSeconds(3);

    AppLine(String secret, Sockets sockets) {
        this.signature = new Signature(secret);
        this.sockets = sockets;
    }

    /** An event that is sent once more: how often it was sent before, and why. */
    record Retry(int number, String reason) {
        private Map<String, String> headers() {
            return Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason);
        }
    }

    void connect(URI address) {
        app = Optional.of(address);
    }

    boolean isConnected() {
        return app.isPresent() || sockets.areInUse();
    }

    void patience(Duration longest) {
        patience = longest;
    }

    AppReply command(Map<String, String> fields) {
        if (sockets.areInUse()) {
            JsonObject payload = new JsonObject();
            fields.forEach(payload::addProperty);
            return send(Envelope.command(payload));
        }
        return post(FORM, form(fields), Map.of());
    }

    AppReply interaction(JsonObject payload) {
        return sockets.areInUse()
                ? send(Envelope.interaction(payload))
                : post(FORM, form(Map.of("payload", Json.write(payload))), Map.of());
    }

    AppReply event(JsonObject callback, Optional<Retry> retry) {
        return sockets.areInUse()
                ? send(Envelope.event(callback, retry))
                : post(JSON, Json.write(callback), retry.map(Retry::headers).orElse(Map.of()));
    }

    private AppReply send(Envelope envelope) {
        Instant start = realTime.now();
        Optional<String> answer = sockets.send(envelope, patience);
        return new AppReply(answer.isPresent() ? 200 : AppReply.NONE, answer.orElse(""), spent(start));
    }

    private AppReply post(String contentType, String body, Map<String, String> extraHeaders) {
        Instant start = realTime.now();
        try {
            HttpResponse<String> response =
                    client.send(request(contentType, body, extraHeaders, start), HttpResponse.BodyHandlers.ofString());
            return new AppReply(response.statusCode(), response.body(), spent(start));
        } catch (IOException noAnswer) {
            return new AppReply(AppReply.NONE, "", spent(start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new AppReply(AppReply.NONE, "", spent(start));
        }
    }

    private HttpRequest request(String contentType, String body, Map<String, String> extraHeaders, Instant now) {
        URI address = app.orElseThrow(() -> new IllegalStateException("Say deliverTo(...) before acting on the app"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", Long.toString(now.getEpochSecond()))
                .header("X-Slack-Signature", signature.of(now.getEpochSecond(), body));
        extraHeaders.forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Duration spent(Instant start) {
        return Duration.between(start, realTime.now());
    }
}
