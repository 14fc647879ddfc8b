package dev.baton.web;

import static dev.baton.web.SlackLike.NOW;
import static dev.baton.web.SlackLike.SECRET;
import static dev.baton.web.SlackLike.TIMESTAMP;
import static dev.baton.web.SlackLike.sign;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private final AtomicReference<Readiness> readiness = new AtomicReference<>(Readiness.ready());
    private final Pages pages = new Pages(readiness::get, () -> "baton_handoffs_open 3\n");
    private final Behind behind = new Behind();
    private WebServer web;
    private SlackLike slack;

    @BeforeAll
    void open() throws IOException {
        web = serve(behind);
        slack = new SlackLike(web.port());
    }

    @AfterAll
    void close() {
        web.close();
    }

    @BeforeEach
    void forget() {
        behind.seen.clear();
        readiness.set(Readiness.ready());
    }

    @Test
    void saysThatItLives() {
        HttpResponse<String> answer = slack.get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void saysWhetherItIsReadyAndWhyNot() {
        assertThat(slack.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(slack.get("/readyz").body()).isEqualTo("ready\n");

        readiness.set(Readiness.notYet("the database does not answer", "waiting for Slack"));

        assertThat(slack.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(slack.get("/readyz").body()).isEqualTo("the database does not answer\nwaiting for Slack\n");
        assertThat(slack.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void showsItsMetrics() {
        HttpResponse<String> answer = slack.get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("baton_handoffs_open 3\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void answersAHeadRequestWithoutABody() throws IOException {
        assertThat(slack.raw("HEAD /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/slack",
                "/slack/",
                "/slack/events/",
                "//slack//events",
                "/slack//events",
                "/slack/events/../metrics",
                "/slack/events/..;/metrics",
                "/slack/events/%2e%2e/metrics",
                "/%2e%2e/metrics",
                "/x/../metrics",
                "/./metrics",
                "/metrics/",
                "//metrics",
                "/%6detrics",
                "/metrics;a=b",
                "/metrics%00",
                "/METRICS",
                "/..%2f..%2fetc/passwd",
                "/WEB-INF/web.xml",
                "/index.html",
                "*",
                "metrics"
            })
    void knowsNoOtherAddress(String path) throws IOException {
        String answer = slack.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*\r\n\r\n");
        assertSaysNothingOfItself(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/slack/events",
        "PUT,/slack/events",
        "DELETE,/slack/events",
        "OPTIONS,/slack/events",
        "TRACE,/slack/events",
        "post,/slack/events",
        "NONSENSE,/slack/events",
        "POST,/metrics",
        "TRACE,/metrics",
        "POST,/healthz",
        "PUT,/readyz"
    })
    void knowsNoOtherMethod(String method, String path) throws IOException {
        String answer = slack.raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nX-Secret: echo\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 405 .*\r\n\r\n").doesNotContain("echo");
        assertSaysNothingOfItself(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\nConnection: close\r\n\r\n",
                "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /healthz\r\n\r\n",
                "GET  \r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: x\r\nA: b\u0000c\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void turnsNonsenseAwayInSilence(String nonsense) throws IOException {
        String answer = slack.raw(nonsense.replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n"));

        assertThat(answer).matches("(?s)(HTTP/1.1 [45]\\d\\d .*\r\n\r\n)?");
        assertSaysNothingOfItself(answer);
        assertThat(behind.seen).isEmpty();
    }

    @Test
    void refusesEndlessHeaders() throws IOException {
        String answer = slack.raw(
                "GET /healthz HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(9_000) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431 ").endsWith("\r\n\r\n");
        assertSaysNothingOfItself(answer);
    }

    @Test
    void hasNoDoorForSlackInSocketMode() throws IOException {
        try (WebServer quiet = WebServer.of(0, pages).start()) {
            SlackLike other = new SlackLike(quiet.port());

            assertThat(other.post("hello").statusCode()).isEqualTo(404);
            assertThat(other.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answers413ToABodyOfTenMegabytes() {
        HttpResponse<String> answer = slack.post(new byte[10_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEmpty();
        assertThat(behind.seen).isEmpty();
    }

    @Test
    void answers413ToAChunkedBodyOfTenMegabytes() {
        byte[] body = new byte[10_000_000];

        assertThat(slack.send(signed(body).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        assertThat(slack.post(new byte[Door.MAX_BODY_BYTES]).statusCode()).isEqualTo(200);
        assertThat(slack.post(new byte[Door.MAX_BODY_BYTES + 1]).statusCode()).isEqualTo(413);
        assertThat(behind.seen).hasSize(1);
    }

    @Test
    void takesAChunkedBody() {
        byte[] body = "text=in pieces".getBytes(UTF_8);

        assertThat(slack.send(signed(body).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                        .body())
                .isEqualTo("text=in pieces");
    }

    @Test
    void doesNotAskForABodyThatIsTooLong() throws IOException {
        assertThat(slack.raw("POST /slack/events HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                        + "Content-Length: 5000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void doesNotReadOnWhenABodyNeverEnds() throws IOException {
        try (Socket endless = slack.open()) {
            endless.getOutputStream()
                    .write("POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(US_ASCII));
            byte[] chunk = ("186A0\r\n" + "a".repeat(100_000) + "\r\n").getBytes(US_ASCII);

            assertThatIOException().isThrownBy(() -> {
                for (int i = 0; i < 10_000; i++) {
                    endless.getOutputStream().write(chunk);
                }
            });
        }
        assertThat(slack.post("still here").statusCode()).isEqualTo(200);
    }

    @Test
    void closesOnSlowSendersAndServesTheOthersMeanwhile() throws IOException {
        List<String> beginnings = List.of(
                "",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-A: ",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nab",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n");
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Socket slow = slack.open();
            slow.getOutputStream().write(beginnings.get(i % 4).getBytes(US_ASCII));
            open.add(slow);
        }
        List<Duration> waits = new ArrayList<>();

        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(11))
                .until(() -> {
                    long asked = System.nanoTime();
                    assertThat(slack.post("quick").statusCode()).isEqualTo(200);
                    waits.add(elapsed(asked));
                    open.removeIf(WebServerTest::isClosedOnNextByte);
                    return open.isEmpty();
                });
        assertThat(waits).hasSizeGreaterThan(5).allMatch(wait -> wait.toMillis() < 500);
    }

    @Test
    void leavesHealthOpenWhenAllRequestsHang() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (WebServer stuck = serve(new Held(new CountDownLatch(0), release))) {
            SlackLike other = new SlackLike(stuck.port());
            List<CompletableFuture<Integer>> hanging = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                hanging.add(CompletableFuture.supplyAsync(
                        () -> new SlackLike(stuck.port()).post("x").statusCode(), r -> new Thread(r).start()));
            }

            assertThat(hanging.get(0)).isNotDone();
            for (int i = 0; i < 20; i++) {
                assertThat(other.get("/healthz").statusCode()).isEqualTo(200);
            }
            release.countDown();
            for (CompletableFuture<Integer> each : hanging) {
                assertThat(each.get(10, SECONDS)).isIn(200, 503);
            }
            assertThat(hanging.stream().filter(each -> each.join() == 200)).hasSizeGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void finishesWhatIsUnderWayWhenItStops() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        WebServer stopping = serve(new Held(entered, release));
        SlackLike other = new SlackLike(stopping.port());
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> other.post("x"));
        assertThat(entered.await(10, SECONDS)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
        release.countDown();

        assertThat(answer.get(5, SECONDS).statusCode()).isEqualTo(200);
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(5));
        assertThatIOException().isThrownBy(() -> other.open().close());
    }

    @Test
    void stopsThoughARequestHangs() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        WebServer stopping = serve(new Held(entered, new CountDownLatch(1)));
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> new SlackLike(stopping.port()).post("x").statusCode());
        assertThat(entered.await(10, SECONDS)).isTrue();

        long begun = System.nanoTime();
        stopping.close();

        assertThat(elapsed(begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(answer).failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatIOException()
                .isThrownBy(() -> WebServer.of(web.port(), pages).start())
                .withMessageContaining(Integer.toString(web.port()));
    }

    private WebServer serve(HttpServlet events) throws IOException {
        DoorWatch nobody = new DoorWatch() {
            @Override
            public void repeated() {}

            @Override
            public void refused() {}

            @Override
            public void rateLimited() {}
        };
        return WebServer.of(0, pages, new Door(SECRET, InstantSource.fixed(NOW), nobody), events)
                .start();
    }

    private java.net.http.HttpRequest.Builder signed(byte[] body) {
        return slack.request("/slack/events")
                .header("X-Slack-Request-Timestamp", TIMESTAMP)
                .header("X-Slack-Signature", sign(TIMESTAMP, body));
    }

    private static void assertSaysNothingOfItself(String answer) {
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("server:", "jetty", "powered", "<html", "exception", "java", "\tat ");
    }

    private static boolean isClosedOnNextByte(Socket socket) {
        try {
            socket.getOutputStream().write('1');
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketException closed) {
            return true;
        } catch (IOException stillOpen) {
            return false;
        }
    }

    private static Duration elapsed(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    /** A servlet that says when it has been entered and answers when it is let go. */
    private static final class Held extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient CountDownLatch entered;
        private final transient CountDownLatch release;

        Held(CountDownLatch entered, CountDownLatch release) {
            this.entered = entered;
            this.release = release;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            entered.countDown();
            try {
                assertThat(release.await(60, SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
