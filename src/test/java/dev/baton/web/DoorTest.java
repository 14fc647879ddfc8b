package dev.baton.web;

import static dev.baton.web.SlackLike.NOW;
import static dev.baton.web.SlackLike.SECRET;
import static dev.baton.web.SlackLike.TIMESTAMP;
import static dev.baton.web.SlackLike.sign;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class DoorTest {
    private static final byte[] BODY = "command=/handoff&text=billing".getBytes(UTF_8);

    private final AtomicReference<java.time.Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private final Behind behind = new Behind();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger rateLimited = new AtomicInteger();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Door.class);
    private WebServer web;
    private SlackLike slack;

    @BeforeEach
    void open() throws IOException {
        Door door = new Door(SECRET, clock, new DoorWatch() {
            @Override
            public void repeated() {}

            @Override
            public void refused() {
                refused.incrementAndGet();
            }

            @Override
            public void rateLimited() {
                rateLimited.incrementAndGet();
            }
        });
        web = WebServer.of(0, new Pages(Readiness::ready, () -> ""), door, behind)
                .start();
        slack = new SlackLike(web.port());
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        web.close();
    }

    @Test
    void letsInWhatSlackSigned() {
        HttpResponse<String> answer = slack.post(BODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("command=/handoff&text=billing");
        assertThat(behind.last()).isEqualTo("command=/handoff&text=billing");
        assertThat(refused).hasValue(0);
    }

    @Test
    void agreesWithTheExampleInSlacksDocumentation() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(new Signature("8f742231b10e8888abcd99yyyzzz85a5")
                        .matches(
                                "1531420618",
                                body.getBytes(UTF_8),
                                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"))
                .isTrue();
    }

    @Test
    void refusesARequestWithoutSignatureOrTimestamp() {
        String signature = sign(TIMESTAMP, BODY);

        assertRefused(slack.send(slack.request("/slack/events").POST(BodyPublishers.ofByteArray(BODY))));
        assertRefused(slack.send(slack.request("/slack/events")
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofByteArray(BODY))));
        assertRefused(slack.send(slack.request("/slack/events")
                .header("X-Slack-Request-Timestamp", TIMESTAMP)
                .POST(BodyPublishers.ofByteArray(BODY))));
        assertThat(refused).hasValue(3);
    }

    @Test
    void refusesTwoSignaturesOfWhichOneIsRight() {
        assertRefused(slack.send(slack.request("/slack/events")
                .header("X-Slack-Request-Timestamp", TIMESTAMP)
                .header("X-Slack-Signature", sign(TIMESTAMP, BODY))
                .header("X-Slack-Signature", "v0=" + "0".repeat(64))
                .POST(BodyPublishers.ofByteArray(BODY))));
    }

    @Test
    void refusesEverySignatureThatIsNotExactlyTheRightOne() {
        String right = sign(TIMESTAMP, BODY);

        assertRefused(slack.post(BODY, TIMESTAMP, "v0=" + "0".repeat(64)));
        assertRefused(slack.post(BODY, TIMESTAMP, sign(TIMESTAMP, "another body".getBytes(UTF_8))));
        assertRefused(slack.post("command=/handoff&text=billinG".getBytes(UTF_8), TIMESTAMP, right));
        assertRefused(slack.post(BODY, TIMESTAMP, "v0=" + right.substring(3).toUpperCase(Locale.ROOT)));
        assertRefused(slack.post(BODY, TIMESTAMP, right.substring(0, right.length() - 1)));
        assertRefused(slack.post(BODY, TIMESTAMP, right + "0"));
        assertRefused(slack.post(BODY, TIMESTAMP, right.substring(3)));
        assertRefused(slack.post(BODY, TIMESTAMP, "v1=" + right.substring(3)));
        assertRefused(slack.post(BODY, TIMESTAMP, "v0="));
        assertThat(slack.post(BODY, TIMESTAMP, right).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400, -86_400})
    void refusesARequestSignedTooLongAgoOrTooFarAhead(long seconds) {
        String timestamp = Long.toString(NOW.getEpochSecond() + seconds);

        assertRefused(slack.post(BODY, timestamp, sign(timestamp, BODY)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void letsInARequestSignedUpToFiveMinutesAgoOrAhead(long seconds) {
        String timestamp = Long.toString(NOW.getEpochSecond() + seconds);

        assertThat(slack.post(BODY, timestamp, sign(timestamp, BODY)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e9", "+1772442000", "1772442000.0", "999999999999999999999999999999", "now"})
    void refusesATimestampThatIsNoNumberOfSeconds(String timestamp) {
        assertRefused(slack.post(BODY, timestamp, sign(timestamp, BODY)));
    }

    @Test
    void refusesTheRightTimestampWrittenInOtherDigits() throws IOException {
        String answer = slack.raw("POST /slack/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "X-Slack-Request-Timestamp: \u0661\u0667\r\nX-Slack-Signature: v0=00\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[01] .*\r\n\r\n");
    }

    @Test
    void judgesTheBytesAsTheyCame() {
        String lines = "{\"type\":\"event_callback\",\r\n\"text\":\"😀 Grüße\"}\r\n";

        assertThat(slack.post(lines).statusCode()).isEqualTo(200);
        assertThat(behind.last()).isEqualTo(lines);
    }

    @Test
    void answersInUtf8() {
        HttpResponse<String> answer = slack.post("text=😀 Grüße");

        assertThat(answer.body()).isEqualTo("text=😀 Grüße");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    }

    @Test
    void doesNotInflateWhatComesCompressed() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        byte[] body = bomb.toByteArray();

        HttpResponse<String> answer = slack.send(slack.request("/slack/events")
                .header("Content-Encoding", "gzip")
                .header("X-Slack-Request-Timestamp", TIMESTAMP)
                .header("X-Slack-Signature", sign(TIMESTAMP, body))
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(behind.seen).singleElement().isEqualTo(body);
    }

    @Test
    void keepsAWarningOfSlacksRateLimitForItself() {
        String warning = "{\"token\":\"x\",\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":1}";

        HttpResponse<String> answer = slack.post(warning);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(rateLimited).hasValue(1);
        assertThat(behind.seen).isEmpty();
    }

    @Test
    void handsOnWhatOnlyMentionsARateLimit() {
        slack.post("{\"event\":{\"type\":\"app_rate_limited\",\"a\":[1,{}]},\"type\":\"event_callback\"}");
        slack.post("{\"type\":[\"app_rate_limited\"]}");
        slack.post("{\"type\":");
        slack.post("payload={\"type\":\"app_rate_limited\"}");

        assertThat(rateLimited).hasValue(0);
        assertThat(behind.seen).hasSize(4);
    }

    @Test
    void refusesAnUnsignedRateLimitWarningUrlVerificationOrTlsCheck() {
        for (String body : new String[] {
            "{\"type\":\"app_rate_limited\"}", "{\"type\":\"url_verification\",\"challenge\":\"c\"}", "ssl_check=1"
        }) {
            assertRefused(slack.send(slack.request("/slack/events").POST(BodyPublishers.ofString(body))));
        }
        assertThat(rateLimited).hasValue(0);
    }

    @Test
    void saysNothingOfAFailureBehindIt() {
        HttpResponse<String> failed = slack.post("fail");
        HttpResponse<String> unreadable = slack.post("unreadable");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(failed.body() + unreadable.body()).isEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "A signed request could not be handled and is answered 500: java.lang.IllegalStateException",
                        "A signed request could not be handled and is answered 400:"
                                + " com.google.gson.JsonSyntaxException");
        assertThat(log.list).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
    }

    @Test
    void logsAStormOfRefusalsOnceASecond() {
        for (int i = 0; i < 200; i++) {
            slack.post(BODY, TIMESTAMP, "v0=f00d");
        }
        now.set(NOW.plusMillis(999));
        slack.post(BODY, TIMESTAMP, "v0=f00d");
        assertThat(log.list).hasSize(1);

        now.set(NOW.plusSeconds(1));
        slack.post(BODY, TIMESTAMP, "v0=f00d");

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Refused 1 request(s) without a valid, recent signature",
                        "Refused 201 request(s) without a valid, recent signature");
        assertThat(refused).hasValue(202);
        assertThat(slack.post(BODY).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "abc", "123456789012345", "                    "})
    void doesNotOpenWithASecretThatIsNone(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Door(secret, clock, null))
                .withMessage("SLACK_SIGNING_SECRET must have at least 16 characters");
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(behind.seen).isEmpty();
    }
}
