package dev.baton.usecase;

/** The owner says what was done. */
public final class ResolveHandoff {
    private final Acting acting;

    ResolveHandoff(Acting acting) {
        this.acting = acting;
    }

    public Result run(Request request, String note) {
        return acting.act(request, (handoff, actor, moment) -> handoff.resolve(note, actor, moment));
    }
}
