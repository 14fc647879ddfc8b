package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Baton says outwards that all is well, and nothing that happens there holds it up. */
@Timeout(30)
class HeartbeatTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer there;

    @BeforeEach
    void open() throws IOException {
        there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        there.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "there");
            thread.setDaemon(true);
            return thread;
        }));
        there.start();
    }

    @AfterEach
    void close() {
        there.stop(0);
    }

    private Heartbeat on(String path, HttpHandler handler) {
        there.createContext(path, exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            handler.handle(exchange);
        });
        return new Heartbeat(address(path));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + there.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void itIsFetchedOnceEachTime() {
        var heartbeat = on("/ping", exchange -> answer(exchange, 200));
        heartbeat.beat();
        heartbeat.beat();
        assertThat(heard).containsExactly("GET /ping Baton", "GET /ping Baton");
    }

    @Test
    void noRedirectIsFollowed() {
        on("/elsewhere", exchange -> answer(exchange, 200));
        on("/ping", exchange -> {
                    exchange.getResponseHeaders()
                            .add("Location", address("/elsewhere").toString());
                    answer(exchange, 302);
                })
                .beat();
        assertThat(heard).containsExactly("GET /ping Baton");
    }

    @Test
    void whatIsAnsweredIsNotReadHoweverMuchItIs() {
        var heartbeat = on("/ping", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange.getResponseBody());
        });
        heartbeat.beat();
        assertThat(heard).hasSize(1);
    }

    private static void endless(OutputStream out) throws IOException {
        var some = new byte[8192];
        while (true) {
            out.write(some);
        }
    }

    @Test
    void aSilentOneIsGivenUpAfterFiveSeconds() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var start = System.nanoTime();
            new Heartbeat(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/")).beat();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        }
    }

    @Test
    void aFailureIsToldOnceAndSoIsItsEnd() {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Heartbeat.class);
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            var statuses = new ArrayDeque<>(List.of(500, 500, 404, 200, 200));
            var heartbeat = on("/secret-of-mine", exchange -> answer(exchange, statuses.remove()));
            for (var beat = 0; beat < 5; beat++) {
                heartbeat.beat();
            }
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains("secret"))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("status 500"),
                            line -> assertThat(line).contains("status 404"),
                            line -> assertThat(line).contains("heard again"));
        } finally {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
    }
}
