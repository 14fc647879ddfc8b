package dev.baton.playground;

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
        return say(person, channel, thread, draft(person, typed, fileName));
    }

    /** Slack tells of such a reply, and then of the change that the channel sees it. */
    Message broadcast(String person, Message parent, String typed, String fileName) {
        Draft draft = draft(person, typed, Optional.of(fileName)).withBroadcast(true);
        Message message = say(person, parent.channel(), Optional.of(parent.ts()), draft);
        events.send(touch(message.channel(), message.ts()));
        return message;
    }

    /** A change that nobody made to the words. */
    Event touch(String channel, String ts) {
        synchronized (world) {
            Conversation where = world.knownConversation(channel);
            Post post = presence.message(where, ts);
            return board.edit(where, post, post.draft());
        }
    }

    private Draft draft(String person, String words, Optional<String> fileName) {
        Draft draft = typed(words);
        return fileName.map(name -> new SharedFile(person, name).json(world))
                .map(draft::withFiles)
                .orElse(draft);
    }

    private Message say(String person, String channel, Optional<String> thread, Draft draft) {
        Board.Posted posted;
        Message message;
        synchronized (world) {
            Conversation where = presence.inside(person, channel);
            thread.ifPresent(ts -> presence.message(where, ts));
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
            Draft next = typed(typed).withFiles(post.files());
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

    private Draft typed(String words) {
        String text = new TypedText(world).of(words);
        return Draft.of(text).withBlocks(TypedBlocks.of(text));
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
}
