package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** The sender says that it is done. */
public final class ConfirmHandoff {
    private final Acting acting;

    ConfirmHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request) {
        return acting.act(request, Handoff::confirm);
    }
}
