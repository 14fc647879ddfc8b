package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which conversations there are, who is in them, opening direct ones. */
final class ConversationMethods {
    private static final int MOST_PEOPLE = 8;

    private final World world;
    private final BotRights rights;
    private final Changes changes;

    ConversationMethods(World world, Changes changes) {
        this.world = world;
        this.rights = new BotRights(world);
        this.changes = changes;
    }

    Map<String, Method> table() {
        return Map.of(
                "conversations.open", this::open,
                "conversations.info", args -> channel(rights.visible(args.channel())),
                "conversations.join", this::join,
                "conversations.members", this::members);
    }

    private JsonObject open(Args args) {
        if (args.text("channel").isPresent()) {
            return channel(rights.joined(args.channel()));
        }
        SortedSet<String> people = people(args);
        Conversation opened = people.size() == 1 ? world.im(people.first()) : groupDm(people, args);
        changes.happened();
        return args.flag("return_im")
                ? channel(opened)
                : Json.with(new JsonObject(), "channel", Json.of("id", opened.id));
    }

    private SortedSet<String> people(Args args) {
        String users = args.text("users").orElseThrow(() -> new SlackError("users_list_not_supplied"));
        SortedSet<String> ids =
                Stream.of(users.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        if (ids.size() > MOST_PEOPLE) {
            throw new SlackError("too_many_users");
        }
        ids.forEach(this::checkReachable);
        return ids;
    }

    private void checkReachable(String id) {
        Profile person = world.person(id).orElseThrow(() -> new SlackError("user_not_found"));
        if (person.id().equals(world.app.botUserId())) {
            throw new SlackError("invalid_user_combination");
        }
        if (person.is(Profile.Trait.BOT)) {
            throw new SlackError("cannot_dm_bot");
        }
        if (person.is(Profile.Trait.DEACTIVATED)) {
            throw new SlackError("user_disabled");
        }
    }

    private Conversation groupDm(SortedSet<String> people, Args args) {
        Optional<Conversation> present = world.groupDm(people);
        if (present.isEmpty() && args.flag("prevent_creation")) {
            throw new SlackError("channel_not_found");
        }
        return present.orElseGet(() -> world.openGroupDm(people));
    }

    private JsonObject join(Args args) {
        Conversation where = rights.visible(args.channel());
        if (where.kind.hidden()) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        if (where.isArchived()) {
            throw new SlackError("is_archived");
        }
        where.members.add(world.app.botUserId());
        changes.happened();
        return channel(where);
    }

    private JsonObject members(Args args) {
        Conversation where = rights.visible(args.channel());
        Page<String> page = Page.of(List.copyOf(where.members), args, 100);
        return page.describe(Json.with(new JsonObject(), "members", Json.strings(page.items())));
    }

    private JsonObject channel(Conversation one) {
        JsonObject channel = Json.of("id", one.id);
        one.kind.describe(channel);
        channel.addProperty("is_archived", one.isArchived());
        channel.addProperty("context_team_id", world.app.teamId());
        if (one.kind == ConversationKind.IM) {
            channel.addProperty("user", partner(one));
        } else {
            channel.addProperty("name", one.name);
            channel.addProperty("name_normalized", one.name);
            channel.addProperty("is_member", world.botIsIn(one));
            channel.addProperty("is_ext_shared", one.isShared());
            channel.addProperty("num_members", one.members.size());
        }
        return Json.with(new JsonObject(), "channel", channel);
    }

    private String partner(Conversation im) {
        return im.members.stream()
                .filter(id -> !id.equals(world.app.botUserId()))
                .findFirst()
                .orElse(world.app.botUserId());
    }
}
