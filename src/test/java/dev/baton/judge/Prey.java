package dev.baton.judge;

import dev.baton.playground.Call;
import java.util.function.Predicate;

/** Which sort of call goes wrong. */
enum Prey {
    CARD(call -> Calls.isPostOf(call, Kind.CARD)),
    LINE(call -> Calls.isPostOf(call, Kind.LINE)),
    NUDGE(call -> Calls.isPostOf(call, Kind.NUDGE)),
    EDIT(Calls::isEdit),
    LOOK(Calls::isLook),
    /** What a message needs before it can be posted. */
    READYING(Calls::readies);

    private final Predicate<Call> calls;

    Prey(Predicate<Call> calls) {
        this.calls = calls;
    }

    boolean is(Call call) {
        return calls.test(call);
    }
}
