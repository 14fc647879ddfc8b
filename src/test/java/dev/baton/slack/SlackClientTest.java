package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Times;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One call is one request, whatever happens on the wire, and what it came to is told rightly. */
@Timeout(60)
class SlackClientTest {
    private static final RawSlack.Reaction POSTED = RawSlack.ok("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}");
    private static final Times TIMES = Times.real();
    private static final Times HURRIED = Times.real().withCall(Duration.ofMillis(400));

    private static SlackClient client(URI api, Times times) {
        return new SlackClient(api, "xoxb-token", times);
    }

    private static SlackClient.Answer<ChatPostMessageResponse> post(SlackClient client) {
        return client.call(m -> m.chatPostMessage(r -> r.channel("C1").text("Refund it.")));
    }

    private static Attempt attempt(SlackClient client) {
        var answer = post(client);
        assertThat(answer).isInstanceOf(SlackClient.Answer.Not.class);
        return ((SlackClient.Answer.Not<?>) answer).attempt();
    }

    @Test
    void whatSlackDidIsSo() {
        try (var slack = new RawSlack(POSTED);
                var client = client(slack.api(), TIMES)) {
            assertThat(post(client)).isInstanceOf(SlackClient.Answer.Ok.class);
            assertThat(slack.requests()).containsExactly("POST /api/chat.postMessage HTTP/1.1");
        }
    }

    static Stream<Arguments> afterTheRequestWasRead() {
        return Stream.of(
                Arguments.of("reset", RawSlack.reset()),
                Arguments.of("closed", RawSlack.rawThenClose("")),
                Arguments.of("half a status", RawSlack.rawThenClose("HTTP/1.1 2")),
                Arguments.of("half of the headers", RawSlack.rawThenClose("HTTP/1.1 200 OK\r\nContent-Le")),
                Arguments.of(
                        "half of the body",
                        RawSlack.rawThenClose("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\":true,")),
                Arguments.of(
                        "half of a chunk",
                        RawSlack.rawThenClose(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"ok\":true")),
                Arguments.of("half of the JSON", RawSlack.ok("{\"ok\":true,\"ts\":")),
                Arguments.of("no body", RawSlack.ok("")),
                Arguments.of("null", RawSlack.ok("null")),
                Arguments.of("no ok", RawSlack.ok("{}")),
                Arguments.of("a list", RawSlack.ok("[]")),
                Arguments.of("a page", RawSlack.answer("200 OK", "Content-Type: text/html\r\n", "<html>Hello</html>")),
                Arguments.of("an unknown error", RawSlack.ok("{\"ok\":false,\"error\":\"never_seen\"}")),
                Arguments.of("an internal error", RawSlack.ok("{\"ok\":false,\"error\":\"internal_error\"}")),
                Arguments.of("500", RawSlack.answer("500 Oops", "", "{\"ok\":false,\"error\":\"channel_not_found\"}")),
                Arguments.of("503", RawSlack.answer("503 Busy", "Retry-After: 0\r\n", "")),
                Arguments.of("408", RawSlack.answer("408 Request Timeout", "Connection: close\r\n", "")),
                Arguments.of("421", RawSlack.answer("421 Misdirected Request", "", "")),
                Arguments.of("no HTTP", RawSlack.rawThenClose("SSH-2.0-hello\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void afterTheRequestWasRead(String name, RawSlack.Reaction reaction) {
        try (var slack = new RawSlack(reaction);
                var client = client(slack.api(), TIMES)) {
            assertThat(attempt(client)).isInstanceOf(Attempt.Doubt.class);
            assertThat(slack.requests()).hasSize(1);
        }
    }

    @Test
    void onAConnectionKeptFromBeforeNothingIsRepeatedEither() {
        try (var slack = new RawSlack(POSTED, RawSlack.reset(), POSTED);
                var client = client(slack.api(), TIMES)) {
            assertThat(post(client)).isInstanceOf(SlackClient.Answer.Ok.class);
            assertThat(attempt(client)).isInstanceOf(Attempt.Doubt.class);
            assertThat(slack.requests()).hasSize(2);
            assertThat(post(client)).isInstanceOf(SlackClient.Answer.Ok.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"})
    void noRedirectIsFollowed(String status) {
        try (var elsewhere = new RawSlack(POSTED);
                var slack = new RawSlack(RawSlack.answer(status, "Location: " + elsewhere.api() + "\r\n", ""));
                var client = client(slack.api(), TIMES)) {
            assertThat(attempt(client)).isEqualTo(new Attempt.Doubt("HTTP " + status.substring(0, 3)));
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(slack.requests()).hasSize(1);
        }
    }

    @Test
    void whereNobodyListensSlackSurelySawNothing() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (var client = client(URI.create("http://127.0.0.1:" + port + "/api/"), TIMES)) {
            assertThat(attempt(client))
                    .isEqualTo(new Attempt.NotNow("Slack was not reached: ConnectException", Optional.empty()));
        }
    }

    @Test
    void whereTheLineCannotBeMadeSafeSlackSurelySawNothing() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hangUp = new Thread(() -> {
                try {
                    server.accept().close();
                } catch (IOException ignored) {
                    // The client has gone.
                }
            });
            hangUp.start();
            try (var client = client(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/api/"), TIMES)) {
                assertThat(attempt(client)).isInstanceOf(Attempt.NotNow.class);
            }
        }
    }

    @Test
    void aDoubtBeforeMakesNoDoubtOfWhatWasSurelyNotSent() throws IOException {
        var slack = new RawSlack(RawSlack.reset());
        try (var client = client(slack.api(), TIMES)) {
            assertThat(attempt(client)).isInstanceOf(Attempt.Doubt.class);
            slack.close();
            await().until(() -> isClosed(slack.api()));
            assertThat(attempt(client)).isInstanceOf(Attempt.NotNow.class);
        }
    }

    private static boolean isClosed(URI api) throws IOException {
        try (var socket = new Socket(api.getHost(), api.getPort())) {
            return socket.isClosed();
        } catch (ConnectException refused) {
            return true;
        }
    }

    @Test
    void aCallIsOverInItsTimeAndThenNobodyKnows() {
        try (var slack = new RawSlack(RawSlack.silence());
                var client = client(slack.api(), HURRIED)) {
            assertThat(attempt(client)).isInstanceOf(Attempt.Doubt.class);
            assertThat(slack.requests()).hasSize(1);
        }
    }

    @Test
    void aBodyThatNeverEndsIsOverInItsTimeToo() {
        try (var slack = new RawSlack(RawSlack.raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\":true,"));
                var client = client(slack.api(), HURRIED)) {
            assertThat(attempt(client)).isInstanceOf(Attempt.Doubt.class);
            assertThat(slack.requests()).hasSize(1);
        }
    }

    @Test
    void tooManyCallsAreWaitedForAndNotRepeated() {
        try (var slack = new RawSlack(
                        RawSlack.answer(
                                "429 Too Many Requests",
                                "Retry-After: 7\r\n",
                                "{\"ok\":false,\"error\":\"ratelimited\"}"),
                        RawSlack.answer("429 Too Many Requests", "", ""));
                var client = client(slack.api(), TIMES)) {
            assertThat(attempt(client))
                    .isEqualTo(new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(7))));
            assertThat(attempt(client))
                    .isEqualTo(new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(10))));
            assertThat(slack.requests()).hasSize(2);
        }
    }

    @Test
    void aRefusalIsSortedByItsCode() {
        try (var slack = new RawSlack(RawSlack.ok("{\"ok\":false,\"error\":\"is_archived\"}"));
                var client = client(slack.api(), TIMES)) {
            assertThat(attempt(client)).isEqualTo(new Attempt.Never("is_archived", Obstacle.CLOSED));
        }
    }

    /** In a JVM of its own, as nobody can set the environment of this one. */
    @Test
    void proxiesThatTheEnvironmentNamesAreNotUsed() throws Exception {
        try (var slack = new RawSlack(POSTED);
                var proxy = new RawSlack(POSTED)) {
            var port = Integer.toString(proxy.api().getPort());
            var builder = new ProcessBuilder(List.of(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "-Dhttp.proxyHost=127.0.0.1",
                            "-Dhttp.proxyPort=" + port,
                            "-Dhttp.nonProxyHosts=",
                            OneCall.class.getName(),
                            slack.api().toString()))
                    .redirectErrorStream(true);
            for (var name :
                    List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")) {
                builder.environment().put(name, "http://127.0.0.1:" + port);
            }
            builder.environment().put("NO_PROXY", "");
            builder.environment().put("no_proxy", "");
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertThat(said).contains("Ok");
            assertThat(slack.requests()).containsExactly("POST /api/chat.postMessage HTTP/1.1");
            assertThat(proxy.requests()).isEmpty();
        }
    }

    /** One call and its answer. */
    static final class OneCall {
        private OneCall() {}

        public static void main(String[] args) {
            try (var client = client(URI.create(args[0]), TIMES)) {
                System.out.println(post(client).getClass().getSimpleName());
            }
        }
    }
}
