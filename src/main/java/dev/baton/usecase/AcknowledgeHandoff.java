package dev.baton.usecase;

import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Via;

/** Somebody of the team says "I own this now". */
public final class AcknowledgeHandoff {
    private final Transactions transactions;
    private final Acting acting;

    AcknowledgeHandoff(Transactions transactions, Acting acting) {
        this.transactions = transactions;
        this.acting = acting;
    }

    public Result run(Request request) {
        return isKnown(request)
                ? new Result(
                        Reply.REPEATED,
                        transactions.inTransaction(work -> work.handoffs().find(request.id())))
                : acting.act(request, Handoff::acknowledge);
    }

    /** Slack tells late of a reaction that Baton has found there by itself. */
    private boolean isKnown(Request request) {
        return request.via() == Via.REACTION
                && transactions.inTransaction(work -> work.handoffs()
                                .find(request.id())
                                .filter(handoff -> isIn(handoff, request.who()))
                                .isPresent()
                        && work.entries().of(request.id()).stream()
                                .filter(entry -> entry.who()
                                        .filter(request.who()::equals)
                                        .isPresent())
                                .reduce((one, other) -> other)
                                .map(Entry::via)
                                .filter(via -> via == Via.CATCH_UP)
                                .isPresent());
    }

    private static boolean isIn(Handoff handoff, PersonId person) {
        return handoff.owner().filter(person::equals).isPresent()
                || handoff.helpers().contains(person);
    }
}
