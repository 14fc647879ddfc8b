package dev.baton;

import dev.baton.playground.Workspace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Looks at the workspace whenever something in it changes, until what is waited for is there. */
final class Onlooker {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Duration longest;
    private long changes;

    Onlooker(Workspace workspace) {
        this(workspace, LONGEST);
    }

    Onlooker(Workspace workspace, Duration longest) {
        this.longest = longest;
        workspace.onChange(this::noteChange);
    }

    private void noteChange() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is looked for, as soon as it is there.
     *
     * @throws StoryBroken where it does not come within ten seconds
     */
    <T> T await(String what, Supplier<Optional<T>> look) {
        var left = longest.toNanos();
        while (true) {
            var seen = changes();
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (left <= 0) {
                throw new StoryBroken(what + " did not come within " + longest.toSeconds() + " seconds.");
            }
            left = afterNextChange(seen, left);
        }
    }

    private long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** Never looks while it holds the lock: whoever changes the workspace holds that, and waits for this one. */
    private long afterNextChange(long seen, long nanos) {
        lock.lock();
        try {
            var left = nanos;
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("It was interrupted.");
        } finally {
            lock.unlock();
        }
    }
}
