package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Coming, going, archiving: what the workspace does to its channels and people, and the events that tell of it. */
final class Members {
    private final World world;
    private final Events events;
    private final Changes changes;
    private final PeopleShapes shapes;

    Members(World world, Events events, Changes changes) {
        this.world = world;
        this.events = events;
        this.changes = changes;
        this.shapes = new PeopleShapes(world);
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
        Event event;
        synchronized (world) {
            world.known(person.id());
            world.put(person);
            JsonObject body = Json.with(Json.of("type", "user_change"), "user", shapes.of(person));
            body.addProperty("cache_ts", world.stamps.now().getEpochSecond());
            event = Event.anywhere(stamped(body));
        }
        changes.happened();
        events.send(event);
    }

    /** A user group, new or in place of the one before. */
    void group(UserGroup group) {
        List<Event> told = new ArrayList<>();
        synchronized (world) {
            world.group(group.id())
                    .map(before -> changed(before, group))
                    .filter(body -> !Json.array(body, "added_users").isEmpty()
                            || !Json.array(body, "removed_users").isEmpty())
                    .ifPresent(body -> told.add(Event.anywhere(body)));
            String type = world.group(group.id()).isPresent() ? "subteam_updated" : "subteam_created";
            world.put(group);
            JsonObject body = Json.with(Json.of("type", type), "subteam", shapes.of(group, true));
            told.add(Event.anywhere(stamped(body)));
        }
        changes.happened();
        told.forEach(events::send);
    }

    void disable(String id) {
        UserGroup before;
        synchronized (world) {
            before = world.group(id).orElseThrow(() -> new IllegalArgumentException("There is no group " + id));
        }
        group(new UserGroup(id, before.handle(), before.members(), true));
    }

    private JsonObject changed(UserGroup before, UserGroup after) {
        JsonObject body = Json.of("type", "subteam_members_changed", "subteam_id", after.id());
        body.addProperty("team_id", world.app.teamId());
        body.add("added_users", Json.strings(without(after.members(), before.members())));
        body.add("removed_users", Json.strings(without(before.members(), after.members())));
        return stamped(body);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private JsonObject stamped(JsonObject body) {
        body.addProperty("event_ts", world.stamps.next());
        return body;
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
