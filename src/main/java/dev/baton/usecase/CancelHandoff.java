package dev.baton.usecase;

/** It is called off. */
public final class CancelHandoff {
    private final Acting acting;

    CancelHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, String reason) {
        return acting.act(request, (handoff, actor, moment) -> handoff.cancel(reason, actor, moment));
    }
}
