package dev.baton.playground;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tells the app of its own messages too, as Slack does, from another thread: the app is still busy with the call. */
final class Echo implements AutoCloseable {
    private final Events events;
    private final ExecutorService mouth = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "playground-echo");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean on;

    Echo(Events events) {
        this.events = events;
    }

    void set(boolean wanted) {
        on = wanted;
    }

    void of(Event event) {
        if (on) {
            mouth.execute(() -> events.send(event));
        }
    }

    /** Returns when everything said so far has been heard. */
    void settle() {
        CompletableFuture.runAsync(() -> {}, mouth).join();
    }

    @Override
    public void close() {
        mouth.shutdownNow();
    }
}
