package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Presses and choices on messages, those that one person alone sees included. */
final class Clicks {
    private final World world;
    private final Presence presence;
    private final Interactions interactions;
    private final Ephemerals ephemerals;
    private final MessageShapes shapes;
    private final Parts parts;

    Clicks(Parts parts) {
        this.world = parts.world;
        this.presence = new Presence(world);
        this.interactions = parts.interactions;
        this.ephemerals = parts.ephemerals;
        this.shapes = new MessageShapes(world);
        this.parts = parts;
    }

    Answer press(String person, String channel, String ts, String label) {
        JsonObject payload;
        synchronized (world) {
            Conversation where = presence.reading(person, channel);
            Optional<Post> ephemeral = ephemerals.find(person, channel, ts);
            Post post = ephemeral.orElseGet(() -> presence.message(where, ts));
            payload = interactions.triggered("block_actions", world.known(person));
            payload.add("channel", interactions.channel(where));
            payload.add("container", container(post, ephemeral.isPresent()));
            if (ephemeral.isEmpty()) {
                payload.add("message", shapes.of(post, true));
            }
            String hook = parts.hooks.issue(person, channel, Optional.of(ts));
            payload.addProperty("response_url", parts.hookAddress(hook));
            addAction(payload, post.blocks(), label);
        }
        return Answer.plain(interactions.send(payload));
    }

    private static JsonObject container(Post post, boolean ephemeral) {
        JsonObject container = Json.of("type", "message", "message_ts", post.ts, "channel_id", post.channel);
        post.threadTs.ifPresent(thread -> container.addProperty("thread_ts", thread));
        container.addProperty("is_ephemeral", ephemeral);
        return container;
    }

    private void addAction(JsonObject payload, JsonArray blocks, String label) {
        Touch touch = Touch.find(blocks, label);
        FormState state = FormState.atFirst(blocks);
        if (!touch.word().isEmpty() && state.of(touch.placed()).isPresent()) {
            state.fill(touch.placed(), List.of(touch.word()), world);
        }
        payload.add("state", state.json());
        payload.add("actions", touch.actions(world));
    }
}
