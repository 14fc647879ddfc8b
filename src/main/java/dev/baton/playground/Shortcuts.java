package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Shortcuts, from anywhere or on a message. */
final class Shortcuts {
    private final World world;
    private final Presence presence;
    private final Interactions interactions;
    private final MessageShapes shapes;
    private final Parts parts;

    Shortcuts(Parts parts) {
        this.world = parts.world;
        this.presence = new Presence(world);
        this.interactions = parts.interactions;
        this.shapes = new MessageShapes(world);
        this.parts = parts;
    }

    Answer global(String person, String callbackId) {
        JsonObject payload;
        synchronized (world) {
            payload = interactions.triggered("shortcut", presence.active(person));
            name(payload, callbackId);
        }
        return Answer.plain(interactions.send(payload));
    }

    Answer onMessage(String person, String callbackId, String channel, String ts) {
        JsonObject payload;
        synchronized (world) {
            Conversation where = presence.reading(person, channel);
            Post post = presence.message(where, ts);
            payload = interactions.triggered("message_action", world.known(person));
            name(payload, callbackId);
            payload.add("channel", interactions.channel(where));
            payload.addProperty("message_ts", ts);
            payload.add("message", shapes.of(post, true));
            String hook = parts.hooks.issue(person, channel, Optional.empty());
            payload.addProperty("response_url", parts.hookAddress(hook));
        }
        return Answer.plain(interactions.send(payload));
    }

    private void name(JsonObject payload, String callbackId) {
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("action_ts", world.stamps.next());
    }
}
