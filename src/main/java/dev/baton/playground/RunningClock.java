package dev.baton.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes as the machine's does, from a beginning of its own, and can be put on. It never goes back. */
public final class RunningClock implements InstantSource {
    private final InstantSource machine;
    private Duration ahead;

    public RunningClock(InstantSource machine, Instant beginning) {
        this.machine = machine;
        this.ahead = Duration.between(machine.instant(), beginning);
    }

    /** So much time has passed at once. */
    synchronized void putOn(Duration passed) {
        if (passed.isNegative()) {
            throw new IllegalArgumentException("Time does not go back");
        }
        ahead = ahead.plus(passed);
    }

    @Override
    public synchronized Instant instant() {
        return machine.instant().plus(ahead);
    }
}
