package dev.baton.usecase;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Via;

/** Somebody removes their reaction from the card or a nudge. */
public final class TakeBackAcknowledge {
    private final Acting acting;
    private final FindHandoffs find;

    TakeBackAcknowledge(Acting acting, FindHandoffs find) {
        this.acting = acting;
        this.find = find;
    }

    /** Undoes their acknowledge by reaction; a reaction that was no acknowledge means nothing when it goes. */
    public void run(Request request) {
        if (find.byId(request.id())
                .filter(handoff -> isTheirs(handoff, request))
                .isPresent()) {
            acting.act(request, Handoff::takeBack);
        }
    }

    private static boolean isTheirs(Handoff handoff, Request request) {
        return handoff.state().isOwned()
                && handoff.ownership()
                        .filter(o -> o.owner().equals(request.who()) && isOfThatKind(o.via(), request.via()))
                        .isPresent();
    }

    private static boolean isOfThatKind(Via taken, Via takenBack) {
        return taken == takenBack || (taken == Via.REACTION && takenBack == Via.CATCH_UP);
    }
}
