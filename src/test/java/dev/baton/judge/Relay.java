package dev.baton.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between Slack and the processes, as a load balancer does: each request goes to the next of them, to another where
 * one does not listen. Events meet their {@link Mishap} here, and processes are killed here around a request.
 */
final class Relay implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final Duration OVERTAKEN_BY = Duration.ofMillis(700);
    private static final List<String> HANDED_ON = List.of(
            "Content-Type",
            "X-Slack-Request-Timestamp",
            "X-Slack-Signature",
            "X-Slack-Retry-Num",
            "X-Slack-Retry-Reason");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final HttpServer server;
    private final List<Node> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Mishap> mishaps = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Ambush>> ambush = new AtomicReference<>(Optional.empty());

    /** Waits for the next form that is sent off. */
    interface Ambush {
        /** The request is on its way to that process. */
        void sent(Node to);

        /** The process has answered; false if nobody is to hear of it. */
        boolean answered(Node by);

        /** Slack has its answer. */
        void passedOn(Node by);
    }

    Relay(List<Node> nodes) {
        this.nodes = nodes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    void lie(Ambush waiting) {
        ambush.set(Optional.of(waiting));
    }

    void leave() {
        ambush.set(Optional.empty());
    }

    /** What happens to the next event about the message of that ts. */
    void mishap(String ts, Mishap mishap) {
        mishaps.put(ts, mishap);
    }

    private record Answer(int status, byte[] body, String type, Optional<Node> by) {
        static Answer none() {
            return new Answer(502, new byte[0], "text/plain", Optional.empty());
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var waiting = new String(body, UTF_8).contains("view_submission")
                ? ambush.getAndSet(Optional.empty())
                : Optional.<Ambush>empty();
        var answer = waiting.map(one -> ambushed(exchange, body, one)).orElseGet(() -> usual(exchange, body));
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
        waiting.ifPresent(one -> answer.by().ifPresent(one::passedOn));
    }

    private Answer ambushed(HttpExchange exchange, byte[] body, Ambush waiting) {
        for (var node : inTurn()) {
            try {
                var coming = client.sendAsync(request(exchange, body, node), HttpResponse.BodyHandlers.ofByteArray());
                waiting.sent(node);
                var answer = answer(coming.get(LONGEST.toSeconds(), TimeUnit.SECONDS), node);
                return waiting.answered(node) ? answer : Answer.none();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Answer.none();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException broken) {
                return Answer.none();
            }
        }
        return Answer.none();
    }

    private Answer usual(HttpExchange exchange, byte[] body) {
        return switch (mishap(body)) {
            case NONE -> forward(exchange, body);
            case DROPPED -> new Answer(200, new byte[0], "text/plain", Optional.empty());
            case DOUBLED -> {
                var twin = CompletableFuture.supplyAsync(() -> forward(exchange, body), threads);
                var answer = forward(exchange, body);
                twin.join();
                yield answer;
            }
            case OVERTAKEN ->
                CompletableFuture.supplyAsync(
                                () -> forward(exchange, body),
                                CompletableFuture.delayedExecutor(
                                        OVERTAKEN_BY.toMillis(), TimeUnit.MILLISECONDS, threads))
                        .join();
        };
    }

    private Mishap mishap(byte[] body) {
        var text = new String(body, UTF_8);
        if (!text.startsWith("{")) {
            return Mishap.NONE;
        }
        var event = Optional.ofNullable(
                JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("event"));
        return event.map(Relay::about)
                .flatMap(ts -> Optional.ofNullable(mishaps.remove(ts)))
                .orElse(Mishap.NONE);
    }

    /** The message that somebody reacted to, or replied to. */
    private static String about(JsonObject event) {
        return event.has("item") ? Calls.text(event.getAsJsonObject("item"), "ts") : Calls.text(event, "thread_ts");
    }

    private Answer forward(HttpExchange exchange, byte[] body) {
        for (var node : inTurn()) {
            try {
                return answer(
                        client.send(request(exchange, body, node), HttpResponse.BodyHandlers.ofByteArray()), node);
            } catch (ConnectException notListening) {
                continue;
            } catch (IOException broken) {
                return Answer.none();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Answer.none();
            }
        }
        return Answer.none();
    }

    private List<Node> inTurn() {
        var first = turn.getAndIncrement();
        List<Node> order = new ArrayList<>();
        for (var i = 0; i < nodes.size(); i++) {
            order.add(nodes.get(Math.floorMod(first + i, nodes.size())));
        }
        return order;
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body, Node node) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/slack/events"))
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        HANDED_ON.forEach(
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> request.header(name, value)));
        return request.build();
    }

    private static Answer answer(HttpResponse<byte[]> response, Node by) {
        var type = response.headers().firstValue("Content-Type").orElse("text/plain");
        return new Answer(response.statusCode(), response.body(), type, Optional.of(by));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
