package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** The owner, reminded, says that they go on with it. */
public final class StayOnHandoff {
    private final Acting acting;

    StayOnHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::stillOnIt);
    }
}
