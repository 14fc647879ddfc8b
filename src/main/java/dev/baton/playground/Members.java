package dev.baton.playground;

import com.google.gson.JsonObject;

/** Coming, going, archiving: what the workspace does to its channels and people, and the events that tell of it. */
final class Members {
    private final World world;
    private final Events events;
    private final Changes changes;

    Members(World world, Events events, Changes changes) {
        this.world = world;
        this.events = events;
        this.changes = changes;
    }

    void join(String person, String channel) {
        membership("member_joined_channel", person, channel, true);
    }

    void leave(String person, String channel) {
        membership("member_left_channel", person, channel, false);
    }

    void archive(String channel, boolean archived) {
        Event event;
        synchronized (world) {
            Conversation where = world.knownConversation(channel);
            where.archive(archived);
            String noun = where.kind == ConversationKind.PUBLIC ? "channel_" : "group_";
            JsonObject body = Json.of("type", noun + (archived ? "archive" : "unarchive"), "channel", channel);
            body.addProperty("event_ts", world.stamps.next());
            event = Event.in(where, body);
        }
        changes.happened();
        events.send(event);
    }

    /** Takes the place of what was known of the person. */
    void replace(Profile person) {
        synchronized (world) {
            world.known(person.id());
            world.put(person);
        }
        changes.happened();
    }

    private void membership(String type, String person, String channel, boolean joins) {
        Event event;
        synchronized (world) {
            Conversation where = world.knownConversation(channel);
            world.known(person);
            boolean changed = joins ? where.members.add(person) : where.members.remove(person);
            if (!changed) {
                return;
            }
            event = Event.in(where, body(type, person, where));
        }
        changes.happened();
        events.send(event);
    }

    private JsonObject body(String type, String person, Conversation where) {
        JsonObject body = Json.of("type", type, "user", person, "channel", where.id);
        body.addProperty("channel_type", where.kind.letter());
        body.addProperty("team", world.app.teamId());
        body.addProperty("event_ts", world.stamps.next());
        return body;
    }
}
