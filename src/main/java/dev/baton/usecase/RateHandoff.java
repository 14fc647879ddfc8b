package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Rating;
import dev.baton.handoff.Reply;
import java.util.function.Supplier;

/** The sender says how it was, once it is closed, and may thank whoever had it. */
public final class RateHandoff {
    private final Acting acting;
    private final FindHandoffs find;
    private final Supplier<Directory> directory;

    RateHandoff(Acting acting, FindHandoffs find, Supplier<Directory> directory) {
        this.acting = acting;
        this.find = find;
        this.directory = directory;
    }

    public Result run(Request request, Rating rating) {
        return acting.act(request, (handoff, actor, moment) -> handoff.rate(rating, actor, moment));
    }

    public Result inWords(Request request, String line) {
        return acting.act(request, (handoff, actor, moment) -> handoff.rateInWords(line, actor, moment));
    }

    /** In the team's channel; {@link Reply#TEAM_GONE} where the directory knows none any more. */
    public Result credit(Request request) {
        var teamless = find.byId(request.id())
                .filter(handoff -> directory.get().lastKnown(handoff.team()).isEmpty());
        return teamless.isPresent() ? new Result(Reply.TEAM_GONE, teamless) : acting.act(request, Handoff::credit);
    }
}
