package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sceptic needs: things that go wrong on demand, and a record of what the app did. */
class TroubleTest {
    private static final String POST = "{'channel':'C0BILLING','text':'card'}";

    private Town town;
    private Trouble trouble;

    @BeforeEach
    void start() throws Exception {
        town = new Town();
        trouble = town.workspace.trouble();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private HttpResponse<String> post() throws Exception {
        return town.post(
                town.workspace.apiUrl().resolve("chat.postMessage"),
                POST.replace('\'', '"'),
                town.workspace.app().botToken());
    }

    private List<Message> shown() {
        return town.workspace.messages(Town.BILLING);
    }

    @Test
    void whatIsHeldIsPerformedWhenToldThoughTheAppHasGone() throws Exception {
        trouble.failNext("chat.postMessage", Fault.held());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(shown()).isEmpty();
        trouble.performHeld();
        trouble.performHeld();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void whatIsHiddenFromHistoryIsShownWhenTold() throws Exception {
        trouble.showLate(Duration.ofDays(1));
        post();
        assertThat(history()).doesNotContain("card");
        trouble.showAll();
        post();
        assertThat(history().split("card", -1)).hasSize(3);
    }

    private String history() throws Exception {
        return town.post(
                        town.workspace.apiUrl().resolve("conversations.history"),
                        "{\"channel\":\"C0BILLING\"}",
                        town.workspace.app().botToken())
                .body();
    }

    @Test
    void answersAreWrongOnceAndInTheOrderAsked() throws Exception {
        trouble.failNext("chat.postMessage", Fault.http(503, "<html>"), Fault.error("fatal_error"));
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().body()).contains("fatal_error");
        assertThat(shown()).isEmpty();
        assertThat(post().body()).contains("\"ok\":true");
        assertThat(shown()).hasSize(1);
        assertThat(town.workspace.calls()).extracting(Call::performed).containsExactly(false, false, true);
    }

    @Test
    void theFaultOfACallCanBeChosenByWhatIsInIt() throws Exception {
        trouble.failNext("chat.postMessage", Fault.error("fatal_error"));
        trouble.choose(call -> call.args().get("text").getAsString().equals("card")
                ? Optional.of(Fault.http(503, "<html>"))
                : Optional.empty());
        assertThat(post().statusCode()).isEqualTo(503);
        trouble.choose(call -> Optional.empty());
        assertThat(post().body()).contains("fatal_error");
    }

    @Test
    void somethingCanBeDoneBeforeTheDeedAfterItAndAfterTheAnswer() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        trouble.failNext(
                "chat.postMessage",
                Fault.watched(() -> seen.add("performed " + shown().size()), () -> seen.add("answered"))
                        .after(() -> seen.add("arrived " + shown().size())));
        post();
        await().untilAsserted(() -> assertThat(seen).containsExactly("arrived 0", "performed 1", "answered"));
    }

    @Test
    void whoCallsUnderAnotherNameOfTheMachineIsToldApart() throws Exception {
        var other = URI.create("http://LocalHost:" + town.workspace.apiUrl().getPort() + "/api/chat.postMessage");
        town.post(other, POST.replace('\'', '"'), town.workspace.app().botToken());
        post();
        assertThat(town.workspace.calls()).extracting(Call::host).containsExactly("localhost", "127.0.0.1");
    }

    @Test
    void anAnswerCanBeLostAfterTheDeed() {
        trouble.failNext("chat.postMessage", Fault.answerLost());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aConnectionCanBeResetBeforeTheDeed() {
        trouble.failNext("chat.postMessage", Fault.reset());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(shown()).isEmpty();
    }

    @Test
    void anAnswerCanStopHalfWay() {
        trouble.failNext("chat.postMessage", Fault.halfAnswer());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aCallCanStayUnansweredWhileOthersGoOn() throws Exception {
        trouble.failNext("chat.postMessage", Fault.noAnswer());
        CompletableFuture<?> held = town.http()
                .sendAsync(
                        town.request(
                                town.workspace.apiUrl().resolve("chat.postMessage"),
                                POST.replace('\'', '"'),
                                town.workspace.app().botToken()),
                        HttpResponse.BodyHandlers.ofString());
        await().until(() -> town.workspace.calls().size() == 1);
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(held).isNotDone();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aDeedCanComeAfterTheCallerHasGone() {
        trouble.failNext("chat.postMessage", Fault.performedLate(Duration.ofSeconds(1)));
        CompletableFuture<?> call = town.http()
                .sendAsync(
                        town.request(
                                town.workspace.apiUrl().resolve("chat.postMessage"),
                                POST.replace('\'', '"'),
                                town.workspace.app().botToken()),
                        HttpResponse.BodyHandlers.ofString());
        await().until(() -> town.workspace.calls().size() == 1);
        assertThat(shown()).isEmpty();
        call.cancel(true);
        await().until(() -> shown().size() == 1);
    }

    @Test
    void comingBackTooEarlyIsAViolation() throws Exception {
        trouble.failNext("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(3)));
        HttpResponse<String> limited = post();
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("3");
        assertThat(trouble.violations()).isEmpty();
        assertThat(post().statusCode()).isEqualTo(429);
        assertThat(trouble.violations()).extracting(Call::method).containsExactly("chat.postMessage");
        assertThat(town.outcome("auth.test", "{}")).as("other methods go on").isEqualTo("ok");
        await().until(() -> post().statusCode() == 200);
    }

    @Test
    void postsAreLimitedPerChannel() throws Exception {
        trouble.limitPosts(0.5, 2);
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(post().statusCode()).isEqualTo(200);
        HttpResponse<String> third = post();
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("2");
        assertThat(town.outcome("chat.postMessage", "{'channel':'U0BEN','text':'x'}"))
                .isEqualTo("ok");
        assertThat(shown()).hasSize(2);
        assertThat(trouble.violations()).isEmpty();
    }

    @Test
    void methodsAreLimitedPerMinute() throws Exception {
        trouble.limitMethod("users.info", 2);
        String ben = "{'user':'U0BEN'}";
        assertThat(town.outcome("users.info", ben)).isEqualTo("ok");
        assertThat(town.outcome("users.info", ben)).isEqualTo("ok");
        assertThat(town.outcome("users.info", ben)).isEqualTo("ratelimited");
    }

    @Test
    void newMessagesCanBeMissingFromHistoryForAWhile() throws Exception {
        trouble.showLate(Duration.ofHours(1));
        post();
        JsonObject history = town.call("conversations.history", "{'channel':'C0BILLING'}");
        assertThat(history.getAsJsonArray("messages")).isEmpty();
        assertThat(shown()).as("people see it all the same").hasSize(1);
    }

    @Test
    void aCallIsToldOfBeforeItIsPerformed() throws Exception {
        List<Integer> shownOnArrival = new ArrayList<>();
        trouble.onCall(call -> shownOnArrival.add(shown().size()));
        post();
        post();
        assertThat(shownOnArrival).containsExactly(0, 1);
    }

    @Test
    void aCallCanBeSentElsewhere() throws Exception {
        trouble.failNext("chat.postMessage", Fault.redirect(307, "http://127.0.0.1:9/"));
        HttpResponse<String> answer = post();
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:9/");
    }

    @Test
    void postsAtTheSameTimeAllGetTheirOwnTimestamp() {
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 40)
                .mapToObj(i -> town.http()
                        .sendAsync(
                                town.request(
                                        town.workspace.apiUrl().resolve("chat.postMessage"),
                                        POST.replace('\'', '"'),
                                        town.workspace.app().botToken()),
                                HttpResponse.BodyHandlers.ofString()))
                .toList();
        calls.forEach(CompletableFuture::join);
        assertThat(shown())
                .hasSize(40)
                .extracting(Message::ts)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void aDisabledGroupIsGone() throws Exception {
        town.workspace.userGroup("S0BILLING", "billing-people", "U0BEN");
        assertThat(town.outcome("usergroups.users.list", "{'usergroup':'S0BILLING'}"))
                .isEqualTo("ok");
        trouble.disableUserGroup("S0BILLING");
        assertThat(town.outcome("usergroups.users.list", "{'usergroup':'S0BILLING'}"))
                .isEqualTo("no_such_subteam");
        assertThat(town.call("usergroups.list", "{}").getAsJsonArray("usergroups"))
                .isEmpty();
    }

    @Test
    void aRevokedTokenIsRefused() throws Exception {
        trouble.revokeToken();
        assertThat(town.outcome("auth.test", "{}")).isEqualTo("token_revoked");
    }

    @Test
    void everyCallIsKeptWithoutItsToken(@TempDir Path folder) throws Exception {
        post();
        town.call(
                "chat.postMessage",
                "{'token':'xoxb-playground','channel':'C0BILLING','text':'x','blocks':'[{\\\"type\\\":\\\"divider\\\"}]'}");
        List<Call> calls = town.workspace.calls();
        assertThat(calls).hasSize(2).allSatisfy(call -> assertThat(call.ok()).isTrue());
        assertThat(calls.get(1).args().get("blocks").isJsonArray()).isTrue();
        assertThat(calls.get(0).at()).isEqualTo("2026-03-02T09:00:00Z");
        Path file = folder.resolve("calls.jsonl");
        town.workspace.writeCalls(file);
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .first()
                .isEqualTo("{\"method\":\"chat.postMessage\",\"args\":{\"channel\":\"C0BILLING\",\"text\":\"card\"}}");
        assertThat(Files.readString(file)).doesNotContain("xoxb");
    }
}
