package dev.baton.usecase;

import dev.baton.handoff.Move;
import dev.baton.handoff.Reply;

/** Before somebody is asked for the words that a move needs: may they make it at all? */
public final class AskBefore {
    private final Acting acting;

    AskBefore(Acting acting) {
        this.acting = acting;
    }

    /** {@link Reply#UNSAID} with the handoff where they may; otherwise the refusal, which they are told privately. */
    public Result run(Request request, Move move) {
        return acting.mayAct(request, move);
    }
}
