package dev.baton.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Messages as records for whoever looks on. */
final class Snapshots {
    private final Reading reading;

    Snapshots(World world) {
        reading = new Reading(world);
    }

    List<Message> of(Stream<Post> posts) {
        return posts.filter(post -> !post.isTombstone())
                .map(post -> of(post, false))
                .toList();
    }

    Message of(Post post, boolean ephemeral) {
        return new Message(
                post.channel,
                post.ts,
                post.author,
                post.text(),
                post.blocks().deepCopy(),
                reading.of(post),
                post.editedAt().isPresent(),
                post.updates(),
                post.threadTs.filter(thread -> !thread.equals(post.ts)),
                post.metadata(),
                reactions(post),
                Mentions.in(post),
                post.files().deepCopy(),
                ephemeral);
    }

    private static Map<String, List<String>> reactions(Post post) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        post.reactions.forEach((name, people) -> copy.put(name, List.copyOf(people)));
        return copy;
    }
}
