package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What a message shows.
 *
 * @param text the whole of it in a sentence, for notifications and screen readers; mrkdwn, escaped
 */
public record Rendered(String text, List<LayoutBlock> blocks) {
    /** Slack posts longer ones, but edits none that is longer. */
    static final int LONGEST_TEXT = 4_000;

    public Rendered {
        text = Inert.cutMarkup(text, LONGEST_TEXT);
        blocks = List.copyOf(blocks);
    }

    /** Words that say it all. */
    public static Rendered words(String words) {
        return new Rendered(words, List.of());
    }
}
