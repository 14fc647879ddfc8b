package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** What the app says to a response_url. */
final class HookMethods {
    /** Name under which the route hands over the last part of the address. */
    static final String ID = "response_url";

    private final World world;
    private final Hooks hooks;
    private final Board board;
    private final Drafts drafts;
    private final Ephemerals ephemerals;
    private final Changes changes;

    HookMethods(World world, Hooks hooks, Board board, Drafts drafts, Ephemerals ephemerals, Changes changes) {
        this.world = world;
        this.hooks = hooks;
        this.board = board;
        this.drafts = drafts;
        this.ephemerals = ephemerals;
        this.changes = changes;
    }

    Map<String, Method> table() {
        return Map.of(Methods.RESPONSE_URL, this::answer);
    }

    private JsonObject answer(Args args) {
        Hooks.Hook hook = hooks.use(args.required(ID));
        if (args.flag("delete_original")) {
            hook.original().ifPresent(ts -> remove(hook, ts));
        } else if (args.flag("replace_original") && hook.original().isPresent()) {
            replace(hook, hook.original().get(), drafts.read(args, Drafts.LONGEST_POST));
        } else {
            hook.remember(say(hook, args, drafts.read(args, Drafts.LONGEST_POST)).ts);
        }
        changes.happened();
        return new JsonObject();
    }

    /** Also the way of a direct answer to a command. */
    Post say(Hooks.Hook hook, Args args, Draft draft) {
        Optional<String> thread = args.text("thread_ts");
        if (args.text("response_type").equals(Optional.of("in_channel"))) {
            return board.post(world.knownConversation(hook.channel), world.app.botUserId(), thread, draft)
                    .post();
        }
        Post post = new Post(hook.channel, world.stamps.next(), world.app.botUserId(), thread, draft);
        ephemerals.show(hook.person, post);
        return post;
    }

    private void replace(Hooks.Hook hook, String ts, Draft draft) {
        ephemerals.find(hook.person, hook.channel, ts).ifPresent(post -> post.become(draft, world.stamps.next()));
        Conversation where = world.knownConversation(hook.channel);
        where.find(ts).ifPresent(post -> board.edit(where, post, draft.withMetadata(post.metadata())));
    }

    private void remove(Hooks.Hook hook, String ts) {
        ephemerals.remove(hook.person, ts);
        Conversation where = world.knownConversation(hook.channel);
        where.find(ts).ifPresent(post -> board.remove(where, post));
    }
}
