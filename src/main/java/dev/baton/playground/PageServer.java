package dev.baton.playground;

import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The page on which a person plays in the workspace with a browser; on loopback only. Whatever is done there goes to the app
 * by the same signed requests as from {@link Person}.
 */
public final class PageServer implements AutoCloseable {
    private static final int THREADS = 40;
    private static final long LONGEST_SILENCE_MS = 60_000;

    private final Server server;
    private final ServerConnector connector;
    private final LiveEvents live;

    private PageServer(Workspace workspace, List<Figure> figures, PassingTime time, int port) {
        var threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("page");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(LONGEST_SILENCE_MS);
        server.addConnector(connector);
        var deeds = new Deeds(workspace.parts());
        live = new LiveEvents(workspace.parts(), figures, deeds);
        var api = new PageApi(workspace, time, deeds);
        server.setHandler(new PageGuard(new PageRoutes(live, api), this::port));
    }

    /**
     * Opens the port.
     *
     * @param figures whom one can act as, in this order
     * @param port 0 = any free one
     * @throws IllegalStateException where another program has it
     */
    public static PageServer start(Workspace workspace, List<Figure> figures, PassingTime time, int port) {
        var page = new PageServer(workspace, figures, time, port);
        page.open();
        return page;
    }

    private void open() {
        try {
            server.start();
        } catch (Exception portTaken) {
            throw new IllegalStateException("The page cannot be served on 127.0.0.1", portTaken);
        }
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        return http;
    }

    /** Where a browser finds it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    private int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        live.close();
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("The page does not stop", stuck);
        }
    }
}
