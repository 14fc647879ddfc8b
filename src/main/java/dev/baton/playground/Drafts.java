package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Reads what the app wants to say, as strictly as Slack. */
final class Drafts {
    /** Longest {@code text} of a new message; chat.update takes a tenth of it. */
    static final int LONGEST_POST = 40_000;

    static final int LONGEST_UPDATE = 4_000;

    private final BlockIds ids;

    Drafts(BlockIds ids) {
        this.ids = ids;
    }

    Draft read(Args args, int longest) {
        String text = args.text("text").orElse("");
        JsonArray blocks = args.array("blocks", "invalid_blocks_format").orElseGet(JsonArray::new);
        boolean hasAttachments = args.array("attachments", "invalid_attachments")
                .filter(all -> !all.isEmpty())
                .isPresent();
        if (text.isBlank() && blocks.isEmpty() && !hasAttachments) {
            throw new SlackError("no_text");
        }
        if (text.length() > longest) {
            throw new SlackError("msg_too_long");
        }
        BlockKit.checkMessage(blocks);
        return Draft.of(text).withBlocks(ids.complete(blocks)).withMetadata(metadata(args));
    }

    /** The same with ids of Slack's own on its blocks. */
    Draft renamed(Draft draft) {
        JsonArray blocks = draft.blocks().deepCopy();
        Json.objects(blocks).forEach(block -> block.remove("block_id"));
        return draft.withBlocks(ids.complete(blocks));
    }

    /** Empty where it was left out; an empty object where it is to be taken away. */
    Optional<JsonObject> metadata(Args args) {
        Optional<JsonObject> given = args.object("metadata", "invalid_metadata_format");
        given.filter(metadata -> !metadata.keySet().isEmpty()).ifPresent(Drafts::checkMetadata);
        return given;
    }

    private static void checkMetadata(JsonObject metadata) {
        boolean named = Json.string(metadata, "event_type")
                .filter(type -> !type.isBlank())
                .isPresent();
        if (!named || Json.object(metadata, "event_payload").isEmpty()) {
            throw new SlackError(
                    "invalid_metadata_format", List.of("[ERROR] event_type and event_payload are required"));
        }
    }
}
