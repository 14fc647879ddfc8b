package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Reactions of the bot. */
final class ReactionMethods {
    private final World world;
    private final BotRights rights;
    private final Board board;
    private final Echo echo;

    ReactionMethods(World world, Board board, Echo echo) {
        this.world = world;
        this.rights = new BotRights(world);
        this.board = board;
        this.echo = echo;
    }

    Map<String, Method> table() {
        return Map.of("reactions.add", this::add, "reactions.remove", this::remove);
    }

    private JsonObject add(Args args) {
        Conversation where = rights.writable(args.channel());
        Post post = rights.message(where, args, "timestamp");
        return said(board.react(where, post, world.app.botUserId(), name(args)), "already_reacted");
    }

    private JsonObject remove(Args args) {
        Conversation where = rights.writable(args.channel());
        Post post = rights.message(where, args, "timestamp");
        return said(board.unreact(where, post, world.app.botUserId(), name(args)), "no_reaction");
    }

    private static String name(Args args) {
        return args.text("name")
                .filter(name -> name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?"))
                .orElseThrow(() -> new SlackError("invalid_name"));
    }

    private JsonObject said(Optional<Event> event, String refusal) {
        echo.of(event.orElseThrow(() -> new SlackError(refusal)));
        return new JsonObject();
    }
}
