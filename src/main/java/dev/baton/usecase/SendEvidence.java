package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** Somebody of either side gets the whole of a handoff, to read, to print, and to show. */
public final class SendEvidence {
    private final Acting acting;

    SendEvidence(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::evidence);
    }
}
