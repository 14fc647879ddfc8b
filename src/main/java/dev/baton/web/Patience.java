package dev.baton.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection on which no whole request arrives in time. An idle timeout alone is no protection: one byte a second
 * is never idle.
 */
final class Patience extends AbstractLifeCycle implements Connection.Listener {
    private static final long SWEEP_MILLIS = 500;

    /** When the wait on a connection began; a connection on which a request is being handled is not in here. */
    private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

    private final Connector connector;
    private final Duration limit;

    Patience(Connector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        later();
    }

    @Override
    public void onOpened(Connection connection) {
        waiting.put(connection, NanoTime.now());
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection);
    }

    /** The headers are there, the body is still to come. */
    void headersOf(Request request) {
        waiting.replace(request.getConnectionMetaData().getConnection(), request.getBeginNanoTime());
    }

    /** All of the request is there. The wait for the next one begins when this one has been answered. */
    void wholeOf(Request request) {
        Connection connection = request.getConnectionMetaData().getConnection();
        waiting.remove(connection);
        Request.addCompletionListener(request, failure -> again(connection));
    }

    private void again(Connection connection) {
        if (connection.getEndPoint().isOpen()) {
            waiting.put(connection, NanoTime.now());
        }
    }

    private void sweep() {
        try {
            waiting.forEach(this::closeIfLate);
        } finally {
            later();
        }
    }

    private void closeIfLate(Connection connection, long since) {
        if (NanoTime.since(since) > limit.toNanos()) {
            waiting.remove(connection);
            connection.getEndPoint().close();
        }
    }

    private void later() {
        Scheduler scheduler = connector.getScheduler();
        if (scheduler.isRunning()) {
            scheduler.schedule(this::sweep, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
