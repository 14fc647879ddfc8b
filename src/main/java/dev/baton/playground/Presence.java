package dev.baton.playground;

import java.util.Optional;

/** What a person may do where; acting otherwise is a mistake of the script and says so. */
final class Presence {
    private final World world;

    Presence(World world) {
        this.world = world;
    }

    Profile active(String person) {
        Profile profile = world.known(person);
        if (profile.is(Profile.Trait.DEACTIVATED)) {
            throw new IllegalStateException(person + " is deactivated");
        }
        return profile;
    }

    /** For writing and reacting. */
    Conversation inside(String person, String channel) {
        active(person);
        Conversation where = world.knownConversation(channel);
        if (!where.members.contains(person)) {
            throw new IllegalStateException(person + " is not in " + channel);
        }
        if (where.isArchived()) {
            throw new IllegalStateException(channel + " is archived");
        }
        return where;
    }

    /** For looking and pressing: public channels can be previewed. */
    Conversation reading(String person, String channel) {
        active(person);
        Conversation where = world.knownConversation(channel);
        if (where.kind.hidden() && !where.members.contains(person)) {
            throw new IllegalStateException(person + " cannot see " + channel);
        }
        return where;
    }

    Post message(Conversation where, String ts) {
        return where.find(ts)
                .filter(post -> !post.isTombstone())
                .orElseThrow(() -> new IllegalArgumentException("No message " + ts + " in " + where.id));
    }

    Post own(String person, Conversation where, String ts) {
        return Optional.of(message(where, ts))
                .filter(post -> post.author.equals(person))
                .orElseThrow(() -> new IllegalStateException("Not a message of " + person));
    }
}
