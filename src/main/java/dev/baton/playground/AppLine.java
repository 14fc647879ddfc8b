package dev.baton.playground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The way to the app: one signed POST, and as much patience as Slack has. */
final class AppLine {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Signature signature;
    private final RealTime realTime = new RealTime();
    private volatile Optional<URI> app = Optional.empty();
    private volatile Duration patience = Duration.ofSeconds(3);

    AppLine(String secret) {
        signature = new Signature(secret);
    }

    void connect(URI address) {
        app = Optional.of(address);
    }

    boolean isConnected() {
        return app.isPresent();
    }

    void patience(Duration longest) {
        patience = longest;
    }

    AppReply send(String contentType, String body, Map<String, String> extraHeaders) {
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

    private Duration spent(Instant start) {
        return Duration.between(start, realTime.now());
    }
}
