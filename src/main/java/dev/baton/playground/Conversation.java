package dev.baton.playground;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A channel or direct conversation: who is in it, what was said in it. */
final class Conversation {
    final String id;
    final String name;
    final ConversationKind kind;
    final Set<String> members = new LinkedHashSet<>();
    private final TreeMap<String, Post> posts = new TreeMap<>();
    private boolean archived;
    private boolean shared;

    Conversation(String id, String name, ConversationKind kind, Iterable<String> members) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        members.forEach(this.members::add);
    }

    boolean isArchived() {
        return archived;
    }

    void archive(boolean now) {
        archived = now;
    }

    boolean isShared() {
        return shared;
    }

    void share() {
        shared = true;
    }

    void add(Post post) {
        posts.put(post.ts, post);
    }

    void remove(Post post) {
        posts.remove(post.ts);
    }

    Optional<Post> find(String ts) {
        return Optional.ofNullable(posts.get(ts));
    }

    /** Every message, oldest first. */
    Stream<Post> all() {
        return List.copyOf(posts.values()).stream();
    }

    /** The messages of the channel itself and replies that were broadcast, oldest first. */
    Stream<Post> topLevel() {
        return all().filter(post -> post.isTopLevel() || post.isBroadcast());
    }

    /** The replies under a message, oldest first. */
    List<Post> replies(String parent) {
        return all().filter(post -> !post.isTopLevel() && post.threadTs.equals(Optional.of(parent)))
                .toList();
    }
}
