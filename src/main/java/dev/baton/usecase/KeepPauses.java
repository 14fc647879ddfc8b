package dev.baton.usecase;

import dev.baton.outbox.Pauses;
import java.time.Duration;
import java.util.Optional;

/** Keeps pauses where all processes see them. While the database is away, Slack is asked as if there were none. */
public final class KeepPauses implements Pauses {
    private final Transactions transactions;
    private final Clocks clocks;

    KeepPauses(Transactions transactions, Clocks clocks) {
        this.transactions = transactions;
        this.clocks = clocks;
    }

    @Override
    public Optional<Duration> left(String method) {
        try {
            return transactions
                    .inTransaction(work -> work.outbox().pausedUntil(method))
                    .map(until -> Duration.between(clocks.realNow(), until))
                    .filter(left -> !left.isNegative() && !left.isZero());
        } catch (Transactions.Unavailable away) {
            return Optional.empty();
        }
    }

    @Override
    public void begin(String method, Duration length) {
        try {
            transactions.inTransaction(work -> {
                work.outbox().pause(method, clocks.realNow().plus(length));
                return method;
            });
        } catch (Transactions.Unavailable away) {
            // Slack will say it again.
        }
    }
}
