package dev.baton.usecase;

import dev.baton.handoff.Until;

/** Somebody of the team pauses the reminders. */
public final class SnoozeHandoff {
    private final Acting acting;

    SnoozeHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, Until until) {
        return acting.act(request, (handoff, actor, moment) -> handoff.snooze(until, actor, moment));
    }
}
