package dev.baton.playground;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Streams what happens to whoever has the page open, as server-sent events: first everything, then what has changed. */
final class LiveEvents implements AutoCloseable {
    private static final int MOST_PAGES = 16;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** What happens close together is told together: to look for what is news costs as much for one thing as for ten. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Parts parts;
    private final List<Figure> figures;
    private final Deeds deeds;
    private final Semaphore free = new Semaphore(MOST_PAGES);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition bell = lock.newCondition();
    private long changes;
    private boolean closed;

    LiveEvents(Parts parts, List<Figure> figures, Deeds deeds) {
        this.parts = parts;
        this.figures = figures;
        this.deeds = deeds;
        parts.changes.listen(this::ring);
        parts.api.log.onAnswer(this::ring);
    }

    private void ring() {
        locked(() -> changes++);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Holds the thread for as long as the page stays open. */
    void stream(Response response, Callback callback) {
        if (!free.tryAcquire()) {
            response.setStatus(503);
            callback.succeeded();
            return;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        try {
            tell(response);
            callback.succeeded();
        } catch (IOException left) {
            callback.failed(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            callback.failed(stopped);
        } finally {
            free.release();
        }
    }

    private void tell(Response response) throws IOException, InterruptedException {
        var seen = -1L;
        var picture = new PageState(parts, figures, deeds);
        while (!isClosed()) {
            seen = next(seen);
            var news = picture.news();
            write(response, news.isEmpty() ? ": still here\n\n" : "data: " + Json.write(news) + "\n\n");
            pause();
        }
    }

    private void pause() throws InterruptedException {
        lock.lock();
        try {
            var left = PAUSE.toNanos();
            while (!closed && left > 0) {
                left = bell.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void write(Response response, String event) throws IOException {
        Content.Sink.write(response, false, ByteBuffer.wrap(event.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns when something has changed since, or after a while anyway. */
    private long next(long seen) throws InterruptedException {
        lock.lock();
        try {
            var left = HEARTBEAT.toNanos();
            while (changes == seen && !closed && left > 0) {
                left = bell.awaitNanos(left);
            }
            return changes;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> closed = true);
    }
}
