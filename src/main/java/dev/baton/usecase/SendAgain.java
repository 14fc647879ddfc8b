package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** It was returned, and is sent to the same team once more. */
public final class SendAgain {
    private final Acting acting;

    SendAgain(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::sendAgain);
    }
}
