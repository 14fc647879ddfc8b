package dev.baton;

import dev.baton.store.Database;
import dev.baton.usecase.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Stream;

/** The database's time, so that all processes that share it agree: this machine's clock, set right now and then. */
final class DatabaseTime implements InstantSource {
    private static final int ASKED = 5;

    private final InstantSource machine;
    private final Database database;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseTime(InstantSource machine, Database database) {
        this.machine = machine;
        this.database = database;
        measure();
    }

    /**
     * Asks the database; where it does not answer, what was measured last holds on. Of several answers the quickest counts: a
     * slow one tells the time of some moment on its way, and nodes that differ call Slack before it wants them to.
     */
    void measure() {
        try {
            ahead = Stream.generate(this::ask)
                    .limit(ASKED)
                    .min(Comparator.comparing(Answer::took))
                    .orElseThrow()
                    .ahead();
        } catch (Transactions.Unavailable silent) {
            // The watch over the database says so.
        }
    }

    private record Answer(Duration took, Duration ahead) {}

    private Answer ask() {
        var before = machine.instant();
        var there = database.databaseTime();
        var took = Duration.between(before, machine.instant());
        return new Answer(took, Duration.between(before.plus(took.dividedBy(2)), there));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }
}
