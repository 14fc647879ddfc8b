package dev.baton.slack.view;

import dev.baton.handoff.ThreadRef;
import java.util.List;

/** What is left of a second copy that people have replied to. */
public final class PointerView {
    private PointerView() {}

    /** A line that leads to the message that is kept; the address of the workspace ends in a slash. */
    public static Rendered to(ThreadRef kept, String workspaceUrl) {
        var link =
                workspaceUrl + "archives/" + kept.channel() + "/p" + kept.ts().replace(".", "");
        var words = "Slack showed this message twice. It goes on <" + link
                + "|here>; what you write under this one is still carried on.";
        return new Rendered(words, List.of(Pieces.says(words)));
    }
}
