package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Messages of the app: posted, changed, removed, linked to. */
final class ChatMethods {
    private final World world;
    private final BotRights rights;
    private final Board board;
    private final Drafts drafts;
    private final MessageShapes shapes;
    private final Echo echo;

    ChatMethods(World world, Board board, Drafts drafts, Echo echo) {
        this.world = world;
        this.rights = new BotRights(world);
        this.board = board;
        this.drafts = drafts;
        this.shapes = new MessageShapes(world);
        this.echo = echo;
    }

    Map<String, Method> table() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::permalink);
    }

    private JsonObject post(Args args) {
        Conversation where = target(args);
        Draft draft = drafts.read(args, Drafts.LONGEST_POST);
        Optional<String> thread = args.text("thread_ts");
        if (thread.isPresent() && where.find(thread.get()).isEmpty()) {
            throw new SlackError("thread_not_found");
        }
        Draft kept = draft.withBroadcast(thread.isPresent() && args.flag("reply_broadcast"))
                .withMetadata(draft.metadata().filter(given -> !given.keySet().isEmpty()));
        Board.Posted posted = board.post(where, world.app.botUserId(), thread, kept);
        echo.of(posted.event());
        return described(where, posted.post());
    }

    /** A person's id stands for the conversation with them. */
    private Conversation target(Args args) {
        Optional<Profile> person = world.person(args.channel());
        person.ifPresent(ChatMethods::checkReachable);
        return rights.writable(person.map(one -> world.im(one.id()).id).orElse(args.channel()));
    }

    private static void checkReachable(Profile person) {
        if (person.is(Profile.Trait.BOT)) {
            throw new SlackError("cannot_dm_bot");
        }
    }

    private JsonObject update(Args args) {
        Conversation where = rights.joined(args.channel());
        if (where.isArchived()) {
            throw new SlackError("is_inactive");
        }
        Post post = ownMessage(where, args, "cant_update_message");
        Draft next = drafts.read(args, Drafts.LONGEST_UPDATE);
        Optional<JsonObject> metadata = next.metadata()
                .or(post::metadata)
                .filter(given -> !given.keySet().isEmpty());
        echo.of(board.edit(where, post, next.withMetadata(metadata)));
        JsonObject answer = described(where, post);
        answer.addProperty("text", post.text());
        return answer;
    }

    private JsonObject delete(Args args) {
        Conversation where = rights.joined(args.channel());
        Post post = ownMessage(where, args, "cant_delete_message");
        echo.of(board.remove(where, post));
        return Json.of("channel", where.id, "ts", post.ts);
    }

    private Post ownMessage(Conversation where, Args args, String refusal) {
        Post post = rights.message(where, args, "ts");
        if (!rights.isOwn(post)) {
            throw new SlackError(refusal);
        }
        return post;
    }

    private JsonObject permalink(Args args) {
        Conversation where = rights.visible(args.channel());
        Post post = rights.message(where, args, "message_ts");
        return Json.of("channel", where.id, "permalink", link(where, post));
    }

    private String link(Conversation where, Post post) {
        String base =
                "https://" + world.app.domain() + ".slack.com/archives/" + where.id + "/p" + post.ts.replace(".", "");
        return base
                + post.threadTs
                        .map(thread -> "?thread_ts=" + thread + "&cid=" + where.id)
                        .orElse("");
    }

    private JsonObject described(Conversation where, Post post) {
        return Json.with(Json.of("channel", where.id, "ts", post.ts), "message", shapes.of(post, true));
    }
}
