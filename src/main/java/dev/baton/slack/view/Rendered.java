package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What a message shows.
 *
 * @param text the whole of it in a sentence, for notifications and screen readers; mrkdwn, escaped
 */
public record Rendered(String text, List<LayoutBlock> blocks) {
    public Rendered {
        blocks = List.copyOf(blocks);
    }
}
