package dev.baton.playground;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be seen in the workspace, as records that no longer change. */
final class Sights {
    private final World world;
    private final Ephemerals ephemerals;
    private final Snapshots snapshots;

    Sights(World world, Ephemerals ephemerals) {
        this.world = world;
        this.ephemerals = ephemerals;
        this.snapshots = new Snapshots(world);
    }

    List<Message> topLevel(String channel) {
        return messages(channel, Conversation::topLevel);
    }

    List<Message> all(String channel) {
        return messages(channel, Conversation::all);
    }

    List<Message> thread(String channel, String ts) {
        return messages(channel, where -> Stream.concat(where.find(ts).stream(), where.replies(ts).stream()));
    }

    Optional<Message> message(String channel, String ts) {
        return messages(channel, where -> where.find(ts).stream()).stream().findFirst();
    }

    List<String> groupDms(String person) {
        synchronized (world) {
            return world.conversations()
                    .filter(one -> one.kind == ConversationKind.MPIM && one.members.contains(person))
                    .map(one -> one.id)
                    .toList();
        }
    }

    List<String> members(String channel) {
        synchronized (world) {
            return List.copyOf(world.knownConversation(channel).members);
        }
    }

    List<Message> ephemerals(String person) {
        synchronized (world) {
            return ephemerals.seenBy(person).stream()
                    .map(post -> snapshots.of(post, true))
                    .toList();
        }
    }

    private List<Message> messages(String channel, Function<Conversation, Stream<Post>> which) {
        synchronized (world) {
            return snapshots.of(which.apply(world.knownConversation(channel)));
        }
    }
}
