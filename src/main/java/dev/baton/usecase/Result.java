package dev.baton.usecase;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Reply;
import java.util.Optional;

/** What a request came to: what the person is told, and the handoff as it is now, if they may know of it. */
public record Result(Reply reply, Optional<Handoff> handoff) {
    static Result of(Reply reply, Handoff handoff) {
        return new Result(reply, Optional.of(handoff));
    }

    static Result unknown() {
        return new Result(Reply.NO_SUCH_HANDOFF, Optional.empty());
    }
}
