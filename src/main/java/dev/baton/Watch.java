package dev.baton;

import dev.baton.schedule.Ticker;
import dev.baton.web.Readiness;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

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

    /** From now on the troubles of the house decide; each in a few plain words, as {@link Readiness} has them. */
    void begin(Supplier<List<String>> troubles) {
        look(troubles);
        ticker = new Ticker(machine).duty("watch", EVERY, () -> look(troubles));
        ticker.start();
    }

    private void look(Supplier<List<String>> troubles) {
        say(new Readiness(troubles.get()));
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
