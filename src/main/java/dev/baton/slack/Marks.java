package dev.baton.slack;

import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Baton's own messages are known by: the mark in their metadata, or else in the id of their first block. */
final class Marks {
    private static final String ON_BLOCK = "b:";

    private Marks() {}

    static Optional<String> of(Message.@Nullable Metadata metadata, @Nullable List<LayoutBlock> blocks) {
        return inMetadata(metadata).or(() -> onBlock(blocks));
    }

    /** The second word of a button's value. */
    static Optional<String> ofButton(String value) {
        var words = value.split(" ", 2);
        return words.length == 2 ? Optional.of(words[1]) : Optional.empty();
    }

    private static Optional<String> inMetadata(Message.@Nullable Metadata metadata) {
        return metadata != null
                        && Posts.EVENT_TYPE.equals(metadata.getEventType())
                        && metadata.getEventPayload() != null
                        && metadata.getEventPayload().get("k") instanceof String mark
                ? Optional.of(mark)
                : Optional.empty();
    }

    private static Optional<String> onBlock(@Nullable List<LayoutBlock> blocks) {
        return blocks == null || blocks.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(blocks.get(0).getBlockId())
                        .filter(id -> id.startsWith(ON_BLOCK))
                        .map(id -> id.substring(ON_BLOCK.length()));
    }
}
