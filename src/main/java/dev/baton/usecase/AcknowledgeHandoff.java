package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** Somebody of the team says "I own this now". */
public final class AcknowledgeHandoff {
    private final Acting acting;

    AcknowledgeHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::acknowledge);
    }
}
