package dev.baton.usecase;

import dev.baton.handoff.Said;
import java.util.List;

/** The sender adds to what they sent, by a form instead of a reply: the team reads it in the thread. */
public final class AddDetails {
    private final Acting acting;

    AddDetails(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, String words) {
        var said = new Said(request.who(), words, List.of(), request.key());
        return acting.act(request, (handoff, actor, moment) -> handoff.addDetails(said, actor, moment));
    }
}
