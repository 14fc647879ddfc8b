package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Delivers events to the app, once each unless told to repeat one; nothing is sent of places where the bot is not. */
final class Events {
    private final World world;
    private final AppLine line;
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private boolean paused;

    Events(World world, AppLine line) {
        this.world = world;
        this.line = line;
    }

    /** Sends now and returns when the app has answered; empty where the app is not to hear of it. */
    Optional<Delivery> send(Event event) {
        if (!line.isConnected() || !concernsBot(event)) {
            return Optional.empty();
        }
        Delivery delivery = enlist(event);
        return Optional.of(isPaused() ? delivery : attempt(delivery, Optional.empty()));
    }

    /** Sends an event once more, with the headers of a retry unless it was only held back. */
    Delivery resend(String eventId, String reason) {
        Delivery delivery = find(eventId);
        Optional<AppLine.Retry> retry = delivery.attempts() == 0
                ? Optional.empty()
                : Optional.of(new AppLine.Retry(delivery.attempts(), reason));
        return attempt(delivery, retry);
    }

    /** Sends again, in order, what the app was sent and did not take. */
    void resendMissed() {
        all().stream()
                .filter(one -> one.attempts() > 0 && !one.accepted())
                .forEach(one -> resend(one.eventId(), "timeout"));
    }

    synchronized void pause() {
        paused = true;
    }

    void resume() {
        synchronized (this) {
            paused = false;
        }
        all().stream().filter(one -> one.attempts() == 0).forEach(one -> attempt(one, Optional.empty()));
    }

    synchronized List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }

    private synchronized boolean isPaused() {
        return paused;
    }

    private synchronized Delivery find(String eventId) {
        return Optional.ofNullable(deliveries.get(eventId))
                .orElseThrow(() -> new IllegalArgumentException("No event has the id " + eventId));
    }

    private synchronized Delivery enlist(Event event) {
        String id = "Ev" + "%08d".formatted(deliveries.size() + 1);
        Delivery delivery = new Delivery(id, event.type(), event.body(), 0, 0, Duration.ZERO);
        deliveries.put(id, delivery);
        return delivery;
    }

    private Delivery attempt(Delivery delivery, Optional<AppLine.Retry> retry) {
        AppReply reply = line.event(envelope(delivery), retry);
        Delivery after = new Delivery(
                delivery.eventId(),
                delivery.type(),
                delivery.event(),
                delivery.attempts() + 1,
                reply.status(),
                reply.elapsed());
        synchronized (this) {
            deliveries.put(delivery.eventId(), after);
        }
        return after;
    }

    private boolean concernsBot(Event event) {
        synchronized (world) {
            return event.conversation()
                    .flatMap(world::conversation)
                    .map(where -> world.botIsIn(where) || isAboutBot(event))
                    .orElse(true);
        }
    }

    /** The bot hears that it was taken out of a channel although it is no longer in it. */
    private boolean isAboutBot(Event event) {
        return event.type().equals("member_left_channel")
                && Json.text(event.body(), "user").equals(world.app.botUserId());
    }

    private JsonObject envelope(Delivery delivery) {
        Installation app = world.app;
        JsonObject json = Json.of("token", "unused", "team_id", app.teamId(), "api_app_id", app.appId());
        json.addProperty("context_team_id", app.teamId());
        json.add("event", delivery.event());
        json.addProperty("type", "event_callback");
        json.addProperty("event_id", delivery.eventId());
        json.addProperty("event_time", world.stamps.now().getEpochSecond());
        JsonObject authorization = Json.of("team_id", app.teamId(), "user_id", app.botUserId());
        authorization.add("enterprise_id", JsonNull.INSTANCE);
        authorization.addProperty("is_bot", true);
        authorization.addProperty("is_enterprise_install", false);
        JsonArray authorizations = new JsonArray();
        authorizations.add(authorization);
        json.add("authorizations", authorizations);
        json.addProperty("is_ext_shared_channel", false);
        json.addProperty("event_context", "4-" + delivery.eventId());
        return json;
    }
}
