package dev.baton.usecase;

import dev.baton.handoff.Returned;

/** Somebody of the team gives it back to its sender. */
public final class ReturnHandoff {
    private final Acting acting;

    ReturnHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, Returned.Why why) {
        return acting.act(request, (handoff, actor, moment) -> handoff.returnToSender(why, actor, moment));
    }
}
