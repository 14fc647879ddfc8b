package dev.baton.usecase;

import dev.baton.handoff.Ownership;

/** The owner says in their own words what they will do, and by when. */
public final class GiveReadBack {
    private final Acting acting;

    GiveReadBack(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, Ownership.ReadBack given) {
        return acting.act(request, (handoff, actor, moment) -> handoff.readBack(given, actor, moment));
    }
}
