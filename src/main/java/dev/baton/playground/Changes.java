package dev.baton.playground;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever looks on that something in the workspace has changed. */
final class Changes {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void happened() {
        listeners.forEach(Runnable::run);
    }
}
