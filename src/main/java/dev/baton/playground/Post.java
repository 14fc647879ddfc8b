package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One message as it stands now, with what people have done to it. */
final class Post {
    final String channel;
    final String ts;
    final String author;
    final Optional<String> threadTs;
    final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    private Draft draft;
    private Optional<String> editedAt = Optional.empty();
    private int updates;
    private boolean tombstone;
    private Instant inHistoryFrom = Instant.MIN;

    Post(String channel, String ts, String author, Optional<String> threadTs, Draft draft) {
        this.channel = channel;
        this.ts = ts;
        this.author = author;
        this.threadTs = threadTs;
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    String text() {
        return draft.text();
    }

    JsonArray blocks() {
        return draft.blocks();
    }

    JsonArray files() {
        return draft.files();
    }

    Optional<JsonObject> metadata() {
        return draft.metadata();
    }

    Optional<String> editedAt() {
        return editedAt;
    }

    int updates() {
        return updates;
    }

    boolean isTombstone() {
        return tombstone;
    }

    boolean isBroadcast() {
        return draft.broadcast();
    }

    /** True for a message of the channel itself, not of a thread in it. */
    boolean isTopLevel() {
        return threadTs.isEmpty() || threadTs.get().equals(ts);
    }

    /** Slack says "edited" only where the words have changed, not for blocks alone. */
    void become(Draft next, String at) {
        if (!next.text().equals(draft.text())) {
            editedAt = Optional.of(at);
        }
        draft = next.withBroadcast(draft.broadcast());
        updates++;
    }

    void bury() {
        tombstone = true;
        reactions.clear();
        draft = Draft.of("This message was deleted.");
    }

    boolean react(String person, String name) {
        return reactions.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(person);
    }

    boolean unreact(String person, String name) {
        Set<String> people = reactions.getOrDefault(name, Set.of());
        boolean removed = people.contains(person) && people.remove(person);
        if (people.isEmpty()) {
            reactions.remove(name);
        }
        return removed;
    }

    void hideFromHistoryUntil(Instant moment) {
        inHistoryFrom = moment;
    }

    boolean isInHistory(Instant now) {
        return !inHistoryFrom.isAfter(now);
    }
}
