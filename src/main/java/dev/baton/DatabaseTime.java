package dev.baton;

import dev.baton.store.Database;
import dev.baton.usecase.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The database's time, so that all processes that share it agree: this machine's clock, set right now and then. */
final class DatabaseTime implements InstantSource {
    private final InstantSource machine;
    private final Database database;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseTime(InstantSource machine, Database database) {
        this.machine = machine;
        this.database = database;
        measure();
    }

    /** Asks the database; where it does not answer, what was measured last holds on. */
    void measure() {
        try {
            var before = machine.instant();
            var there = database.databaseTime();
            var here = before.plus(Duration.between(before, machine.instant()).dividedBy(2));
            ahead = Duration.between(here, there);
        } catch (Transactions.Unavailable silent) {
            // The watch over the database says so.
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }
}
