package dev.baton.usecase;

import dev.baton.handoff.Heard;
import dev.baton.handoff.ToWriter.Which;
import dev.baton.outbox.Delivery;
import java.util.Optional;

/** What somebody wrote and was asked about waits for their answer, as it stands in Slack by then. */
record Questions(Transactions transactions) {
    /** The question that carries that mark. */
    Optional<Which> marked(String mark) {
        return transactions.inTransaction(work -> work.doubts().marked(mark).flatMap(Questions::question));
    }

    /** It was written anew. */
    void follow(Heard now) {
        transactions.inTransaction(work -> {
            var rewritten = about(work, now.said().source()).flatMap(which -> which.rewritten(now));
            rewritten.ifPresent(which -> keep(work, which));
            return rewritten;
        });
    }

    /** It was deleted. */
    static void delete(Transactions.Work work, String source) {
        about(work, source).map(Which::deleted).ifPresent(which -> keep(work, which));
    }

    private static Optional<Which> about(Transactions.Work work, String source) {
        return work.outbox().find(Addressing.questionKey(source)).flatMap(Questions::question);
    }

    private static Optional<Which> question(Delivery delivery) {
        return Optional.of(delivery.message()).filter(Which.class::isInstance).map(Which.class::cast);
    }

    private static void keep(Transactions.Work work, Which which) {
        work.outbox().revise(Addressing.questionKey(which.heard().said().source()), which, 0);
    }
}
