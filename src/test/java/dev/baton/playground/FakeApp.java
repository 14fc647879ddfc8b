package dev.baton.playground;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least of an app: checks signatures with its own arithmetic, keeps what it is sent, answers as it is told. */
final class FakeApp implements AutoCloseable {
    final List<JsonObject> received = new CopyOnWriteArrayList<>();
    final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final Map<String, Function<JsonObject, String>> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String secret;
    volatile int status = 200;

    FakeApp(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    /** Type of a payload, inner event, or "command" → what to answer. */
    void on(String type, Function<JsonObject, String> answer) {
        answers.put(type, answer);
    }

    List<JsonObject> received(String type) {
        return received.stream().filter(one -> typeOf(one).equals(type)).toList();
    }

    JsonObject last(String type) {
        List<JsonObject> all = received(type);
        return all.get(all.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean genuine = isGenuine(exchange, body);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        JsonObject content = type.contains("json") ? Json.parseObject(body).orElseThrow() : form(body);
        received.add(content);
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        byte[] answer = answers.getOrDefault(typeOf(content), other -> "")
                .apply(content)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(genuine ? status : 401, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String typeOf(JsonObject content) {
        if (content.has("command")) {
            return "command";
        }
        return Json.text(Json.object(content, "event").orElse(content), "type");
    }

    private static JsonObject form(String body) {
        Map<String, String> fields = Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        if (fields.containsKey("payload")) {
            return Json.parseObject(fields.get("payload")).orElseThrow();
        }
        JsonObject json = new JsonObject();
        fields.forEach(json::addProperty);
        return json;
    }

    private boolean isGenuine(HttpExchange exchange, String body) {
        try {
            String time = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
            boolean fresh = Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(time)) < 300;
            return fresh
                    && exchange.getRequestHeaders()
                            .getFirst("X-Slack-Signature")
                            .equals("v0=" + HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
