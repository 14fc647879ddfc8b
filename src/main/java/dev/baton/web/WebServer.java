package dev.baton.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP side of Baton: {@code GET /healthz}, {@code /readyz}, {@code /metrics} and, where Slack sends requests,
 * {@code POST /slack/events} behind the {@link Door}. Anything else is 404 or 405 with an empty body; no answer tells the
 * server's name or version. Stays up when senders are slow (a whole request within ten seconds or the connection closes) or
 * many (3,000 connections), sized for two cores.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 40;

    /** Fewer than threads, so that health can always be asked. */
    private static final int AT_A_TIME = 24;

    private static final int WAITING = 1_000;
    private static final int CONNECTIONS = 3_000;
    private static final int HEADER_BYTES = 8_192;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration WHOLE_REQUEST = Duration.ofSeconds(9);
    private static final long QUIET_MILLIS = 200;
    private static final Duration IN_FLIGHT = Duration.ofSeconds(5);

    /** Slack hangs up after three seconds; whoever waits longer for a thread is better told to come again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Server server;
    private final ServerConnector connector;
    private final Patience patience;
    private final Routes routes;

    private WebServer(int port, Pages pages) {
        server = new Server(threads());
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(512);
        connector.setShutdownIdleTimeout(QUIET_MILLIS);
        patience = new Patience(connector, WHOLE_REQUEST);
        connector.addBean(patience);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        server.setErrorHandler(WebServer::sayNothing);
        server.setStopTimeout(IN_FLIGHT.toMillis());
        routes = new Routes(pages, patience);
        server.setHandler(new GracefulHandler(routes));
    }

    /**
     * Without {@code /slack/events}, for Socket Mode.
     *
     * @param port 0 = any free one
     */
    public static WebServer of(int port, Pages pages) {
        return new WebServer(port, pages);
    }

    /**
     * With {@code POST /slack/events}.
     *
     * @param port 0 = any free one
     * @param events what answers the requests that the door lets in
     */
    public static WebServer of(int port, Pages pages, Door door, HttpServlet events) {
        WebServer web = new WebServer(port, pages);
        web.serve(door, events);
        return web;
    }

    /**
     * Opens the port.
     *
     * @throws IOException where that is not possible, for instance because another process has it
     */
    public WebServer start() throws IOException {
        try {
            server.start();
            return this;
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The web server does not start", e);
        }
    }

    /** The port that is open, once started. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests; those under way have five seconds to finish. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("Some requests did not finish within {} s and were cut off", IN_FLIGHT.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The web server does not stop", e);
        }
    }

    private void serve(Door door, HttpServlet events) {
        Intake intake = new Intake(patience);
        intake.setHandler(oneAfterAnother(context(door, events)));
        routes.setHandler(intake);
    }

    private static Handler oneAfterAnother(Handler events) {
        QoSHandler queue = new QoSHandler(events);
        queue.setMaxRequestCount(AT_A_TIME);
        queue.setMaxSuspendedRequestCount(WAITING);
        queue.setMaxSuspend(LONGEST_WAIT);
        return queue;
    }

    private static ServletContextHandler context(Door door, HttpServlet events) {
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(door), Routes.EVENTS, EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(events), Routes.EVENTS);
        context.setErrorHandler(WebServer::sayNothing);
        return context;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("web");
        return threads;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        return http;
    }

    private static boolean sayNothing(Request request, Response response, Callback callback) {
        callback.succeeded();
        return true;
    }
}
