package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Profile;
import dev.baton.handoff.Handoff;

/** Somebody wants to hear of each change, or no more. */
public final class WatchHandoff {
    private final Acting acting;
    private final Colleagues colleagues;

    WatchHandoff(Acting acting, Colleagues colleagues) {
        this.acting = acting;
        this.colleagues = colleagues;
    }

    public Result run(Request request) {
        var isColleague = colleagues.profile(request.who()).kind() == Profile.Kind.FULL;
        return acting.act(request, (handoff, actor, moment) -> handoff.watch(isColleague, actor, moment));
    }

    public Result stop(Request request) {
        return acting.act(request, Handoff::unwatch);
    }
}
