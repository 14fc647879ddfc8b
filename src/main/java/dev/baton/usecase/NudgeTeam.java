package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** Somebody asks for a nudge now. */
public final class NudgeTeam {
    private final Acting acting;

    NudgeTeam(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::nudge);
    }
}
