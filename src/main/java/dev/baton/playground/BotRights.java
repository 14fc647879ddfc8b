package dev.baton.playground;

/** What the bot may see and where it may write. Being allowed to post in channels that it has not joined is not granted. */
final class BotRights {
    private final World world;

    BotRights(World world) {
        this.world = world;
    }

    /** A conversation that the bot may know of: any public one, and those that it is in. */
    Conversation visible(String channel) {
        return world.conversation(channel)
                .filter(one -> !one.kind.hidden() || world.botIsIn(one))
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    Conversation joined(String channel) {
        Conversation one = visible(channel);
        if (!world.botIsIn(one)) {
            throw new SlackError("not_in_channel");
        }
        return one;
    }

    Conversation writable(String channel) {
        Conversation one = joined(channel);
        if (one.isArchived()) {
            throw new SlackError("is_archived");
        }
        if (one.kind == ConversationKind.IM) {
            checkPartner(one);
        }
        return one;
    }

    Post message(Conversation where, Args args, String tsName) {
        return where.find(args.required(tsName)).orElseThrow(() -> new SlackError("message_not_found"));
    }

    boolean isOwn(Post post) {
        return post.author.equals(world.app.botUserId()) && !post.isTombstone();
    }

    private void checkPartner(Conversation im) {
        boolean gone = im.members.stream()
                .flatMap(id -> world.person(id).stream())
                .anyMatch(person -> person.is(Profile.Trait.DEACTIVATED));
        if (gone) {
            throw new SlackError("user_disabled");
        }
    }
}
