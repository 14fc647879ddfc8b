package dev.baton.slack;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.baton.slack.view.Sheet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Baton's own messages are known by: the mark in their metadata, in the id of their first block, or in a file's name. */
final class Marks {
    private static final String ON_BLOCK = "b:";

    private Marks() {}

    static Optional<String> of(Message message) {
        return of(message.getMetadata(), message.getBlocks()).or(() -> inName(message.getFiles()));
    }

    static Optional<String> of(Message.@Nullable Metadata metadata, @Nullable List<LayoutBlock> blocks) {
        return inMetadata(metadata).or(() -> onBlock(blocks));
    }

    /** A message with files has no metadata, and nothing says that Slack keeps the ids of its blocks. */
    static Optional<String> of(MessageFileShareEvent event) {
        return onBlock(event.getBlocks()).or(() -> inName(event.getFiles()));
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

    private static Optional<String> inName(@Nullable List<File> files) {
        return files == null
                ? Optional.empty()
                : files.stream()
                        .flatMap(file -> Optional.ofNullable(file.getName()).flatMap(Sheet::markIn).stream())
                        .findFirst();
    }
}
