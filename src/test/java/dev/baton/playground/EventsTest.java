package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How events reach the app: enveloped, repeated on demand, held back, echoed. */
class EventsTest {
    private Town town;

    @BeforeEach
    void start() throws Exception {
        town = new Town();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void comeInAnEnvelopeThatSaysForWhom() {
        town.ben.say(Town.BILLING, "hello");
        JsonObject envelope = town.app.last("message");
        assertThat(Json.text(envelope, "type")).isEqualTo("event_callback");
        assertThat(Json.text(envelope, "api_app_id")).isEqualTo("A0BATON");
        assertThat(Json.text(envelope, "event_id")).startsWith("Ev");
        assertThat(Json.objects(envelope, "authorizations").map(one -> Json.text(one, "user_id")))
                .containsExactly(Town.BOT);
    }

    @Test
    void areSentAgainUnderTheSameIdWithTheHeadersOfARetry() {
        town.ben.say(Town.BILLING, "hello");
        Delivery first = town.workspace.trouble().deliveries().get(0);
        assertThat(first.accepted()).isTrue();
        Delivery second = town.workspace.trouble().redeliver(first.eventId());
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(town.app.received("message"))
                .extracting(envelope -> Json.text(envelope, "event_id"))
                .containsExactly(first.eventId(), first.eventId());
        assertThat(town.app.headers.get(0)).doesNotContainKey("X-slack-retry-num");
        assertThat(town.app.headers.get(1)).containsEntry("X-slack-retry-num", List.of("1"));
        assertThat(town.app.headers.get(1)).containsEntry("X-slack-retry-reason", List.of("http_timeout"));
    }

    @Test
    void canBeHeldBackAndComeInAnotherOrder() {
        town.workspace.trouble().pauseEvents();
        town.ben.say(Town.BILLING, "first");
        town.ben.say(Town.BILLING, "second");
        assertThat(town.app.received).isEmpty();
        town.workspace
                .trouble()
                .redeliver(town.workspace.trouble().deliveries().get(1).eventId());
        town.workspace.trouble().resumeEvents();
        assertThat(town.app.received("message"))
                .extracting(envelope -> Json.text(envelope.getAsJsonObject("event"), "text"))
                .containsExactly("second", "first");
        assertThat(town.app.headers).noneSatisfy(one -> assertThat(one).containsKey("X-slack-retry-num"));
    }

    @Test
    void tellTheAppOfItsOwnMessagesOnlyWhenWanted() throws Exception {
        town.post(Town.BILLING, "silent");
        town.workspace.trouble().echo(true);
        town.call(
                "chat.postMessage",
                "{'channel':'C0BILLING','text':'card','metadata':{'event_type':'baton','event_payload':{'key':'k'}}}");
        town.workspace.trouble().settle();
        assertThat(town.app.received("message")).singleElement().satisfies(envelope -> {
            JsonObject event = envelope.getAsJsonObject("event");
            assertThat(Json.text(event, "text")).isEqualTo("card");
            assertThat(Json.text(event, "bot_id")).isEqualTo("B0BATON");
            assertThat(Json.text(event, "app_id")).isEqualTo("A0BATON");
            assertThat(event.has("subtype")).isFalse();
            assertThat(event.getAsJsonObject("metadata")
                            .getAsJsonObject("event_payload")
                            .get("key")
                            .getAsString())
                    .isEqualTo("k");
        });
    }

    @Test
    void everyChangeIsToldToWhoeverLooksOn() throws Exception {
        List<String> seen = new ArrayList<>();
        town.workspace.onChange(() -> seen.add("change"));
        String ts = town.post(Town.BILLING, "card");
        town.ben.react(Town.BILLING, ts, "eyes");
        town.ben.reply(Town.BILLING, ts, "hello");
        assertThat(seen).hasSize(3);
    }
}
