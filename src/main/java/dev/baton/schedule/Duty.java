package dev.baton.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One duty with its thread. */
final class Duty {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Thread thread;
    private final Duration every;
    private final Runnable work;
    private final InstantSource clock;
    private final FailureLog failures;
    private boolean woken = true;
    private boolean finishing;
    private volatile @Nullable Instant lastSuccess;

    Duty(String name, Duration every, Runnable work, InstantSource clock) {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("The duty " + name + " needs a pause");
        }
        this.every = every;
        this.work = work;
        this.clock = clock;
        failures = new FailureLog(name);
        thread = new Thread(this::runUntilFinished, "duty-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake() {
        change(() -> woken = true);
    }

    void finish() {
        change(() -> finishing = true);
    }

    void interrupt() {
        thread.interrupt();
    }

    /** True as well if it was never started. */
    boolean ends(Duration within) throws InterruptedException {
        thread.join(Math.max(1, within.toMillis()));
        return !thread.isAlive();
    }

    Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    private void runUntilFinished() {
        while (isCalled()) {
            run();
        }
    }

    /** Waits for the next run; false when there shall be none. */
    private boolean isCalled() {
        lock.lock();
        try {
            long left = every.toNanos();
            while (!woken && !finishing && left > 0) {
                left = called.awaitNanos(left);
            }
            woken = false;
            return !finishing;
        } catch (InterruptedException e) {
            return !finishing;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing that a run throws may end the thread: a duty that silently never runs again would be the worst failure. */
    private void run() {
        try {
            work.run();
            lastSuccess = clock.instant();
            failures.none();
        } catch (Throwable e) {
            failures.add(e);
        }
    }
}
