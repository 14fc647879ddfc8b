package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Files of the app: an address to send each to, then one message that shares them. */
final class FileMethods {
    private static final int LONGEST = 1_000_000_000;

    private final World world;
    private final Board board;
    private final Drafts drafts;
    private final Echo echo;
    private final Uploads uploads;
    private final Supplier<String> door;

    FileMethods(World world, Board board, Drafts drafts, Echo echo, Uploads uploads, Supplier<String> door) {
        this.world = world;
        this.board = board;
        this.drafts = drafts;
        this.echo = echo;
        this.uploads = uploads;
        this.door = door;
    }

    Map<String, Method> table() {
        return Map.of("files.getUploadURLExternal", this::announce, "files.completeUploadExternal", this::complete);
    }

    private JsonObject announce(Args args) {
        String name = args.required("filename");
        args.required("length");
        int length = args.number("length", 0, "invalid_arguments");
        if (length < 1 || length > LONGEST) {
            throw SlackError.badArgument("length must be from 1 to " + LONGEST);
        }
        String id = uploads.announce(name, length);
        return Json.of("file_id", id, "upload_url", door.get() + Uploads.PATH + id);
    }

    /** Slack does not say where the message stands. */
    private JsonObject complete(Args args) {
        JsonArray wanted = args.array("files", "invalid_arguments")
                .filter(all -> !all.isEmpty())
                .orElseThrow(() -> SlackError.badArgument("missing required field: files"));
        Conversation where =
                new BotRights(world).writable(args.text("channel_id").orElse(""));
        Optional<String> thread = args.text("thread_ts");
        if (thread.isPresent() && where.find(thread.get()).isEmpty()) {
            throw new SlackError("thread_not_found");
        }
        Draft draft = draft(args);
        JsonArray files = new JsonArray();
        JsonArray named = new JsonArray();
        for (JsonElement one : wanted) {
            JsonObject file = share(one);
            files.add(file);
            named.add(Json.of("id", Json.text(file, "id"), "title", Json.text(file, "title")));
        }
        echo.of(board.post(where, world.app.botUserId(), thread, draft.withFiles(files))
                .event());
        return Json.with(new JsonObject(), "files", named);
    }

    /** A comment, or blocks in its place; a file may also come without a word. */
    private Draft draft(Args args) {
        Optional<String> comment = args.text("initial_comment");
        boolean hasBlocks = args.array("blocks", "invalid_blocks_format")
                .filter(all -> !all.isEmpty())
                .isPresent();
        if (comment.isPresent() || !hasBlocks) {
            return Draft.of(comment.orElse(""));
        }
        Draft draft = drafts.read(args, Drafts.LONGEST_POST);
        return uploads.renamesBlocks() ? drafts.renamed(draft) : draft;
    }

    private JsonObject share(JsonElement wanted) {
        if (!wanted.isJsonObject()) {
            throw SlackError.badArgument("a file is named by its id");
        }
        JsonObject file = wanted.getAsJsonObject();
        String id = Json.string(file, "id").orElseThrow(() -> SlackError.badArgument("missing required field: id"));
        return uploads.share(id, Json.string(file, "title").orElse(id), door.get());
    }
}
