package dev.baton.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages that one person alone can see. */
final class Ephemerals {
    private final Map<String, List<Post>> byPerson = new HashMap<>();

    void show(String person, Post post) {
        of(person).add(post);
    }

    List<Post> seenBy(String person) {
        return List.copyOf(of(person));
    }

    Optional<Post> find(String person, String channel, String ts) {
        return of(person).stream()
                .filter(post -> post.ts.equals(ts) && post.channel.equals(channel))
                .findFirst();
    }

    void remove(String person, String ts) {
        of(person).removeIf(post -> post.ts.equals(ts));
    }

    private List<Post> of(String person) {
        return byPerson.computeIfAbsent(person, none -> new ArrayList<>());
    }
}
