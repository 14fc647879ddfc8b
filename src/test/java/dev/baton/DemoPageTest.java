package dev.baton;

import static dev.baton.Visitor.form;
import static dev.baton.Visitor.offers;
import static dev.baton.Visitor.text;
import static dev.baton.Visitor.wish;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of {@code demo}, by HTTP alone: what it serves, whom it turns away, and one handoff from hand to hand. */
class DemoPageTest {
    private static final String JOANNE = "U0JOANNE";
    private static final String BEN = "U0BEN";

    private DemoPage page;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        page = new Demo(InstantSource.system(), new ByteArrayOutputStream()).page(Scene.ofTheHouse());
        visitor = new Visitor(page.address());
    }

    @AfterEach
    void leave() {
        visitor.close();
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.js", "/page.css", "/icon.svg"})
    void servesItselfUnderAStrictPolicy(String path) throws Exception {
        var file = visitor.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
                        .doesNotContain("unsafe", "http", "*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo.yml", "/../demo.yml", "/%2e%2e/demo.yml", "/act/say", "/index.html/x"})
    void servesNothingElse(String path) throws Exception {
        assertThat(visitor.get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void everyModuleThatIsImportedIsServed() throws Exception {
        for (var module : List.of(
                "api", "blocks", "composer", "dom", "menu", "messages", "modal", "page", "store", "story", "text")) {
            var imports = visitor.get("/" + module + ".js")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.replaceAll(".*'\\./(.*)';", "/$1"))
                    .toList();
            for (var imported : imports) {
                assertThat(visitor.get(imported).statusCode()).as(imported).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1", "https://localhost"})
    void actsForNoOtherOrigin(String origin) throws Exception {
        var refused =
                visitor.post("/act/time", wish("as", JOANNE, "step", "hour").toString(), origin);

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void showsNothingUnderAnotherName() throws Exception {
        assertThat(statusUnder("evil.example:" + page.address().getPort())).isEqualTo(403);
        assertThat(statusUnder("localhost:" + page.address().getPort())).isEqualTo(200);
    }

    private int statusUnder(String host) throws IOException {
        URI address = page.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void listensOnLoopbackAlone() throws IOException {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(outside.isPresent(), "This machine has no address but loopback");

        assertThatThrownBy(() -> new Socket(outside.get(), page.address().getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void whatSlackWouldNotOfferIsRefusedInWords() throws Exception {
        var refused = visitor.post(
                "/act/say",
                wish("as", JOANNE, "channel", "C0BILLING", "text", "Hello").toString(),
                "http://127.0.0.1:" + page.address().getPort());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("U0JOANNE is not in C0BILLING");
    }

    @Test
    void anUnfinishedFormSaysWhatIsMissing() throws Exception {
        visitor.act(JOANNE, "slash", handOff());

        var answer = visitor.act(JOANNE, "submit", form("situation/situation", "Charged twice."));

        assertThat(text(answer, "outcome")).isEqualTo("INCOMPLETE");
        assertThat(answer.getAsJsonObject("errors").keySet()).containsExactly("Stake", "Client number");
    }

    @Test
    void aHandoffGoesFromHandToHandToItsEnd() throws Exception {
        visitor.act(JOANNE, "slash", handOff());
        var filled = form(
                "situation/situation",
                "Charged twice.",
                "stake/stake",
                "Acme leaves on Friday.",
                "Client number",
                "A-1042");
        assertThat(text(visitor.act(JOANNE, "submit", filled), "outcome")).isEqualTo("CLOSED");
        var card = visitor.message("the card", post -> isIn("C0BILLING", post) && offers(post, "acknowledge"));
        nudged(card);
        takenByBen(card);
        resolved(card);
        visitor.act(JOANNE, "press", on(visitor.message("the question", post -> offers(post, "confirm")), "confirm"));
        visitor.message(
                "the closed card",
                post -> isSame(card, post) && text(post, "text").contains("Closed"));
        tellsWhatBatonDid();
    }

    private void nudged(JsonObject card) throws Exception {
        visitor.act(JOANNE, "time", wish("step", "hour"));
        visitor.message("the nudge", post -> text(post, "thread").equals(text(card, "ts")));
    }

    private void takenByBen(JsonObject card) throws Exception {
        var wish = wish("channel", "C0BILLING", "ts", text(card, "ts"), "emoji", "white_check_mark", "on", "true");
        visitor.act(BEN, "react", wish);
        visitor.message("the card of an owner", post -> isSame(card, post) && offers(post, "resolve"));
    }

    private void resolved(JsonObject card) throws Exception {
        visitor.act(BEN, "press", on(card, "resolve"));
        assertThat(text(visitor.act(BEN, "submit", form("What was done", "Refunded.")), "outcome"))
                .isEqualTo("CLOSED");
    }

    private void tellsWhatBatonDid() {
        await("the line on the card")
                .untilAsserted(() -> assertThat(visitor.known())
                        .anySatisfy(item -> {
                            assertThat(text(item, "words")).startsWith("posted H-1's card in #billing: “");
                            assertThat(text(item, "why")).isEqualTo("Joanne sent the form “Hand off a request”");
                        })
                        .anySatisfy(item -> assertThat(text(item, "why")).isEqualTo("an hour passed")));
    }

    private static JsonObject handOff() {
        return wish("channel", "C0SUPPORT", "command", "/handoff", "text", "billing Refund invoice 4711");
    }

    private static JsonObject on(JsonObject message, String action) {
        return wish("channel", text(message, "channel"), "ts", text(message, "ts"), "action", action, "label", action);
    }

    private static boolean isIn(String channel, JsonObject post) {
        return text(post, "channel").equals(channel);
    }

    private static boolean isSame(JsonObject card, JsonObject post) {
        return text(post, "ts").equals(text(card, "ts"));
    }
}
