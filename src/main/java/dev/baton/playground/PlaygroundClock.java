package dev.baton.playground;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody moves it, and never goes back. */
public final class PlaygroundClock implements InstantSource {
    private volatile Instant now;

    public PlaygroundClock(Instant start) {
        now = start;
    }

    /**
     * Time passes until then.
     *
     * @throws IllegalArgumentException if that is over already
     */
    public synchronized void moveTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("It is " + now + " already");
        }
        now = later;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
