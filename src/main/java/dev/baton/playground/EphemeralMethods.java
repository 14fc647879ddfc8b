package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;

/** Messages of the app to one person in a channel. */
final class EphemeralMethods {
    private final World world;
    private final BotRights rights;
    private final Drafts drafts;
    private final Ephemerals ephemerals;
    private final Changes changes;

    EphemeralMethods(World world, Drafts drafts, Ephemerals ephemerals, Changes changes) {
        this.world = world;
        this.rights = new BotRights(world);
        this.drafts = drafts;
        this.ephemerals = ephemerals;
        this.changes = changes;
    }

    Map<String, Method> table() {
        return Map.of("chat.postEphemeral", this::post);
    }

    private JsonObject post(Args args) {
        Conversation where = rights.writable(args.channel());
        String person = args.required("user");
        boolean reachable = world.person(person)
                .filter(one -> !one.is(Profile.Trait.DEACTIVATED) && where.members.contains(person))
                .isPresent();
        if (!reachable) {
            throw new SlackError("user_not_in_channel");
        }
        Draft draft = drafts.read(args, Drafts.LONGEST_POST);
        Post post = new Post(where.id, world.stamps.next(), world.app.botUserId(), args.text("thread_ts"), draft);
        ephemerals.show(person, post);
        changes.happened();
        return Json.of("message_ts", post.ts);
    }
}
