package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** Somebody of the team has seen it; once is enough. */
final class SeeHandoff {
    private final Acting acting;
    private final FindHandoffs find;

    SeeHandoff(Acting acting, FindHandoffs find) {
        this.acting = acting;
        this.find = find;
    }

    void run(Request request) {
        if (find.byId(request.id())
                .filter(handoff -> handoff.circle().isSeenBy(request.who()))
                .isEmpty()) {
            acting.act(request, Handoff::see);
        }
    }
}
