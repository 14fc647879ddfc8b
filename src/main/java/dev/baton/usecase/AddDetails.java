package dev.baton.usecase;

import dev.baton.handoff.Reply;
import dev.baton.handoff.Said;
import dev.baton.handoff.Via;
import java.util.List;
import java.util.Optional;

/** The sender adds to what they sent, by a form instead of a reply: the team reads it in the thread. */
public final class AddDetails {
    private final Acting acting;
    private final ReopenHandoff reopen;

    AddDetails(Acting acting, ReopenHandoff reopen) {
        this.acting = acting;
        this.reopen = reopen;
    }

    public Result run(Request request, String words) {
        var said = new Said(request.who(), words, List.of(), request.key());
        var result = acting.act(request, (handoff, actor, moment) -> handoff.addDetails(said, actor, moment));
        result.handoff()
                .filter(handoff -> result.reply() == Reply.DETAILS_ADDED && handoff.isReopenedBy(said))
                .ifPresent(handoff -> reopen.run(written(request)));
        return result;
    }

    /** They wrote something, and said nothing of its not being fixed. */
    private static Request written(Request request) {
        return new Request(request.id(), request.who(), Via.MESSAGE, request.key() + ":reopen", Optional.empty());
    }
}
