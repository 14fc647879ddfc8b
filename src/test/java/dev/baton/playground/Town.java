package dev.baton.playground;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A small workspace with an app in it, and a plain HTTP client for the app's calls. */
final class Town implements AutoCloseable {
    static final String BILLING = "C0BILLING";
    static final String SUPPORT = "C0SUPPORT";
    static final String SECRET = "C0SECRET";
    static final String BOT = "U0BATON";

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");
    final Workspace workspace;
    final FakeApp app;
    final Person joanne;
    final Person ben;
    private final HttpClient http = HttpClient.newHttpClient();

    Town() throws IOException {
        InstantSource clock = () -> now;
        workspace = Workspace.start(clock, Installation.standard().withAppToken("xapp-1"));
        app = new FakeApp(workspace.app().signingSecret());
        workspace.deliverTo(app.address());
        workspace.patience(Duration.ofSeconds(20));
        workspace.trouble().triggerLife(Duration.ofSeconds(20));
        joanne = workspace.person("U0JOANNE", "joanne");
        ben = workspace.person(Profile.of("U0BEN", "ben").in("Europe/Berlin"));
        workspace.channel(BILLING, "billing", BOT, "U0BEN", "U0JOANNE");
        workspace.channel(SUPPORT, "support", "U0JOANNE");
        workspace.privateChannel(SECRET, "secret", "U0BEN");
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Calls a method with JSON arguments. */
    JsonObject call(String method, String json) throws Exception {
        return call(method, json, workspace.app().botToken());
    }

    JsonObject call(String method, String json, String token) throws Exception {
        return Json.parseObject(post(workspace.apiUrl().resolve(method), json.replace('\'', '"'), token)
                        .body())
                .orElseThrow();
    }

    HttpResponse<String> post(URI address, String json, String token) throws Exception {
        return http.send(request(address, json, token), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(URI address, String json, String token) {
        return HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    HttpClient http() {
        return http;
    }

    /** Posts and gives the ts. */
    String post(String channel, String text) throws Exception {
        return call("chat.postMessage", "{'channel':'%s','text':'%s'}".formatted(channel, text))
                .get("ts")
                .getAsString();
    }

    /** "ok" or the error. */
    String outcome(String method, String json) throws Exception {
        JsonObject answer = call(method, json);
        return Json.string(answer, "error").orElse("ok");
    }

    @Override
    public void close() {
        workspace.close();
        app.close();
    }
}
