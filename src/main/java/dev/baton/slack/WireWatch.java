package dev.baton.slack;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Knows whether the call that runs on this thread has begun to write its request: before that, Slack surely saw nothing.
 * Calls are made on the thread that asks for them, which is what ties a call to its answer here.
 */
final class WireWatch extends EventListener {
    private final ThreadLocal<Boolean> bytes = ThreadLocal.withInitial(() -> false);

    void startWatching() {
        bytes.set(false);
    }

    boolean sawBytes() {
        return bytes.get();
    }

    @Override
    public void requestHeadersStart(Call call) {
        bytes.set(true);
    }
}
