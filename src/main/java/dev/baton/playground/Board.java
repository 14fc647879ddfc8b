package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts messages and reactions where they belong, edits and removes them; each act gives the event that tells the app of
 * it. Callers hold the world's monitor.
 */
final class Board {
    private final World world;
    private final MessageEvents events;
    private final Changes changes;
    private final RealTime realTime = new RealTime();
    private Duration shownLate = Duration.ZERO;

    Board(World world, Changes changes) {
        this.world = world;
        this.events = new MessageEvents(world);
        this.changes = changes;
    }

    record Posted(Post post, Event event) {}

    void showLate(Duration delay) {
        shownLate = delay;
    }

    Posted post(Conversation where, String author, Optional<String> threadTs, Draft draft) {
        Post post = new Post(where.id, world.stamps.next(), author, threadTs, draft);
        post.hideFromHistoryUntil(realTime.now().plus(shownLate));
        where.add(post);
        changes.happened();
        return new Posted(post, events.posted(where, post));
    }

    Event edit(Conversation where, Post post, Draft next) {
        JsonObject before = events.snapshot(post);
        post.become(next, world.stamps.next());
        changes.happened();
        return events.changed(where, post, before);
    }

    /** A message with replies leaves a tombstone, as at Slack. */
    Event remove(Conversation where, Post post) {
        JsonObject before = events.snapshot(post);
        boolean hasReplies = !where.replies(post.ts).isEmpty();
        if (hasReplies) {
            post.bury();
        } else {
            where.remove(post);
        }
        changes.happened();
        return hasReplies ? events.changed(where, post, before) : events.deleted(where, post, before);
    }

    /** Empty where the person has reacted so already. */
    Optional<Event> react(Conversation where, Post post, String person, String name) {
        return reaction(post.react(person, name), "reaction_added", where, post, person, name);
    }

    /** Empty where the person has not reacted so. */
    Optional<Event> unreact(Conversation where, Post post, String person, String name) {
        return reaction(post.unreact(person, name), "reaction_removed", where, post, person, name);
    }

    private Optional<Event> reaction(
            boolean effect, String type, Conversation where, Post post, String person, String name) {
        if (!effect) {
            return Optional.empty();
        }
        changes.happened();
        return Optional.of(events.reaction(type, where, post, person, name));
    }
}
