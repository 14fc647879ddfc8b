package dev.baton.usecase;

import dev.baton.handoff.Place;
import java.time.Duration;

/** Finds what not even the stewards could be told: then only whoever runs Baton can know. */
public final class FindUnheard {
    private static final Duration OF_LATE = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Clocks clocks;

    FindUnheard(Transactions transactions, Clocks clocks) {
        this.transactions = transactions;
        this.clocks = clocks;
    }

    /** How many messages to stewards Slack has refused for good in the last quarter of an hour. */
    public long count() {
        var since = clocks.realNow().minus(OF_LATE);
        return transactions.inTransaction(work -> work.outbox().deadSince(since)).stream()
                .filter(dead -> dead.message().place() instanceof Place.Stewards)
                .filter(dead -> dead.obstacle().isPresent())
                .count();
    }
}
