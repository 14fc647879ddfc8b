package dev.baton.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each duty on a thread of its own: once at the start, then again and again with a pause between the end of one run and
 * the beginning of the next. A duty that fails is logged and runs again at its next time. An alarm clock only: what is due,
 * the duty reads from the database, so nothing is lost with it.
 */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final Map<String, Duty> duties = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration patience;
    private boolean started;

    /** @param clock what {@link #lastSuccess} is told by; pauses are measured in real time */
    public Ticker(InstantSource clock) {
        this(clock, PATIENCE);
    }

    Ticker(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Adds a duty; all are named before the start.
     *
     * @param every the pause between two runs, in real time, longer than zero
     * @throws IllegalArgumentException if the name is taken or the pause is not positive
     * @throws IllegalStateException if already started
     */
    public synchronized Ticker duty(String name, Duration every, Runnable work) {
        if (started) {
            throw new IllegalStateException("Already started");
        }
        if (duties.putIfAbsent(name, new Duty(name, every, work, clock)) != null) {
            throw new IllegalArgumentException("There is a duty " + name + " already");
        }
        return this;
    }

    /** Begins; every duty runs at once. A second call does nothing. */
    public synchronized void start() {
        if (!started) {
            started = true;
            duties.values().forEach(Duty::start);
        }
    }

    /**
     * Runs a duty now instead of after its pause; if it is running, once more right after, however often it is woken. Returns
     * at once.
     *
     * @throws IllegalArgumentException if there is no such duty
     */
    public void wake(String name) {
        find(name).wake();
    }

    /**
     * When a duty last ended well; empty if it never has.
     *
     * @throws IllegalArgumentException if there is no such duty
     */
    public Optional<Instant> lastSuccess(String name) {
        return find(name).lastSuccess();
    }

    /** Begins no new run; those under way have five seconds to finish, then they are interrupted. */
    @Override
    public synchronized void close() {
        started = true;
        duties.values().forEach(Duty::finish);
        if (!finished(patience)) {
            duties.values().forEach(Duty::interrupt);
            if (!finished(AFTER_INTERRUPT)) {
                LOG.warn("A duty does not stop and is left behind");
            }
        }
    }

    /** Takes no lock: a duty may wake another while this is closing and waits for it. */
    private Duty find(String name) {
        Duty duty = duties.get(name);
        if (duty == null) {
            throw new IllegalArgumentException("There is no duty " + name);
        }
        return duty;
    }

    private boolean finished(Duration within) {
        long end = System.nanoTime() + within.toNanos();
        try {
            for (Duty duty : duties.values()) {
                if (!duty.ends(Duration.ofNanos(end - System.nanoTime()))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
