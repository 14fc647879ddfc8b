package dev.baton.usecase;

import dev.baton.handoff.Entries;
import dev.baton.handoff.Findings;
import dev.baton.handoff.Handoffs;
import dev.baton.outbox.Doubts;
import dev.baton.outbox.EarlyReplies;
import dev.baton.outbox.Homes;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.Parking;
import java.util.function.Function;

/** All or nothing: what is done in one transaction is kept whole, durably, before it returns, or not at all. */
public interface Transactions {
    /**
     * Runs the work in one transaction.
     *
     * @throws Duplicate where the work was done before, by its key
     * @throws Unavailable where the database cannot be reached or refuses to commit; nothing was kept
     */
    <T> T inTransaction(Function<Work, T> work);

    /** The stored world within one transaction. */
    interface Work {
        Handoffs handoffs();

        Entries entries();

        Outbox outbox();

        Homes homes();

        Doubts doubts();

        Parking parking();

        EarlyReplies earlyReplies();

        Findings findings();

        Pulse pulse();

        Keeping keeping();

        /**
         * Marks a request as done, so that a replay of it has no second effect. Keys are kept for 48 hours at least.
         *
         * @throws Duplicate where it was done before
         */
        void once(String requestKey);
    }

    /** It was done before; the transaction left no trace. */
    final class Duplicate extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Nothing was kept; try again later. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(Throwable cause) {
            super("the database is not available", cause);
        }
    }
}
