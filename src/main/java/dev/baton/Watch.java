package dev.baton;

import dev.baton.schedule.Ticker;
import dev.baton.web.Readiness;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Knows whether Baton can do its work, and says so from memory. */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Meters meters;
    private final InstantSource machine;
    private volatile Readiness readiness = Readiness.notYet("starting");
    private volatile Ticker ticker;

    Watch(Meters meters, InstantSource machine) {
        this.meters = meters;
        this.machine = machine;
        this.ticker = new Ticker(machine);
    }

    void waitingFor(String what) {
        say(Readiness.notYet(what));
    }

    /** From now on the database decides. */
    void begin(BooleanSupplier isDatabaseReachable) {
        say(Readiness.ready());
        ticker = new Ticker(machine).duty("watch", EVERY, () -> look(isDatabaseReachable));
        ticker.start();
    }

    private void look(BooleanSupplier isDatabaseReachable) {
        say(isDatabaseReachable.getAsBoolean() ? Readiness.ready() : Readiness.notYet("the database does not answer"));
    }

    private void say(Readiness now) {
        readiness = now;
        meters.ready(now.reasons().isEmpty());
    }

    Readiness readiness() {
        return readiness;
    }

    @Override
    public void close() {
        ticker.close();
    }
}
