package dev.baton.usecase;

import dev.baton.handoff.Waiting;

/** The owner waits for the sender, a vendor or a date. */
public final class WaitWithHandoff {
    private final Acting acting;

    WaitWithHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, Waiting.Wish wish) {
        return acting.act(request, (handoff, actor, moment) -> handoff.waitFor(wish, actor, moment));
    }
}
