package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** The owner gives it back to the team. */
public final class ReleaseHandoff {
    private final Acting acting;

    ReleaseHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::release);
    }
}
