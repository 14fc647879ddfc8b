package dev.baton.playground;

import com.google.gson.JsonObject;

/** The events about messages and reactions. */
final class MessageEvents {
    private final World world;
    private final MessageShapes shapes;

    MessageEvents(World world) {
        this.world = world;
        this.shapes = new MessageShapes(world);
    }

    JsonObject snapshot(Post post) {
        return shapes.of(post, true);
    }

    Event posted(Conversation where, Post post) {
        JsonObject body = snapshot(post);
        if (!post.files().isEmpty()) {
            body.addProperty("subtype", "file_share");
        }
        if (post.isBroadcast()) {
            body.addProperty("subtype", "thread_broadcast");
        }
        return finish(where, body, post.ts);
    }

    Event changed(Conversation where, Post post, JsonObject before) {
        JsonObject body = Json.of("type", "message", "subtype", "message_changed");
        String ts = world.stamps.next();
        body.addProperty("hidden", true);
        body.addProperty("ts", ts);
        body.add("message", snapshot(post));
        body.add("previous_message", before);
        return finish(where, body, ts);
    }

    Event deleted(Conversation where, Post post, JsonObject before) {
        JsonObject body = Json.of("type", "message", "subtype", "message_deleted", "deleted_ts", post.ts);
        String ts = world.stamps.next();
        body.addProperty("hidden", true);
        body.addProperty("ts", ts);
        body.add("previous_message", before);
        return finish(where, body, ts);
    }

    Event reaction(String type, Conversation where, Post post, String person, String name) {
        JsonObject body = Json.of("type", type, "user", person, "reaction", name, "item_user", post.author);
        body.add("item", Json.of("type", "message", "channel", where.id, "ts", post.ts));
        body.addProperty("event_ts", world.stamps.next());
        return Event.in(where, body);
    }

    private static Event finish(Conversation where, JsonObject body, String eventTs) {
        body.addProperty("channel", where.id);
        body.addProperty("channel_type", where.kind.eventName());
        body.addProperty("event_ts", eventTs);
        return Event.in(where, body);
    }
}
