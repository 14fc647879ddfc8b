package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Supplier;

/** People writing, editing, deleting, reacting; the app hears of each before the call returns. */
final class Talk {
    private final World world;
    private final Presence presence;
    private final Board board;
    private final Events events;
    private final Snapshots snapshots;

    Talk(World world, Board board, Events events) {
        this.world = world;
        this.presence = new Presence(world);
        this.board = board;
        this.events = events;
        this.snapshots = new Snapshots(world);
    }

    Message say(String person, String channel, Optional<String> thread, String typed, Optional<String> fileName) {
        Board.Posted posted;
        Message message;
        synchronized (world) {
            Conversation where = presence.inside(person, channel);
            thread.ifPresent(ts -> presence.message(where, ts));
            Draft draft = Draft.of(new TypedText(world).of(typed));
            draft = fileName.map(name -> files(person, name))
                    .map(draft::withFiles)
                    .orElse(draft);
            posted = board.post(where, person, thread, draft);
            message = snapshots.of(posted.post(), false);
        }
        events.send(posted.event());
        return message;
    }

    void edit(String person, String channel, String ts, String typed) {
        tell(() -> {
            Conversation where = presence.inside(person, channel);
            Post post = presence.own(person, where, ts);
            Draft next = Draft.of(new TypedText(world).of(typed)).withFiles(post.files());
            return Optional.of(board.edit(where, post, next));
        });
    }

    void delete(String person, String channel, String ts) {
        tell(() -> {
            Conversation where = presence.inside(person, channel);
            return Optional.of(board.remove(where, presence.own(person, where, ts)));
        });
    }

    boolean react(String person, String channel, String ts, String name) {
        return tell(() -> {
            Conversation where = presence.inside(person, channel);
            return board.react(where, presence.message(where, ts), person, name);
        });
    }

    boolean unreact(String person, String channel, String ts, String name) {
        return tell(() -> {
            Conversation where = presence.inside(person, channel);
            return board.unreact(where, presence.message(where, ts), person, name);
        });
    }

    /** Acts, then tells the app without holding the world. */
    private boolean tell(Supplier<Optional<Event>> act) {
        Optional<Event> event;
        synchronized (world) {
            event = act.get();
        }
        event.ifPresent(events::send);
        return event.isPresent();
    }

    private JsonArray files(String person, String name) {
        String id = "F0" + Integer.toHexString(name.hashCode()).toUpperCase(java.util.Locale.ROOT);
        String address = "https://" + world.app.domain() + ".slack.com/files/" + person + "/" + id + "/" + name;
        JsonObject file = Json.of("id", id, "name", name, "title", name, "user", person, "permalink", address);
        file.addProperty("mode", "hosted");
        file.addProperty("mimetype", "application/octet-stream");
        file.addProperty("filetype", "binary");
        file.addProperty("size", 1);
        file.addProperty("url_private", address);
        JsonArray files = new JsonArray();
        files.add(file);
        return files;
    }
}
