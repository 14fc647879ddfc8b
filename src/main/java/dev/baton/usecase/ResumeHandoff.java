package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** Somebody says that what was waited for is there. */
public final class ResumeHandoff {
    private final Acting acting;

    ResumeHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::resume);
    }
}
