package dev.baton.playground;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The loopback HTTP server: the Web API under /api/, response URLs under /hooks/. */
final class HttpDoor implements AutoCloseable {
    private static final String API = "/api/";
    private static final long LONGEST_SILENCE_MS = 600_000;

    private final Server server;
    private final ServerConnector connector;

    HttpDoor(Api api, int port) {
        QueuedThreadPool threads = new QueuedThreadPool(32, 2);
        threads.setName("playground");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        // A call that is never answered has to stay open for as long as the app cares to wait.
        connector.setIdleTimeout(LONGEST_SILENCE_MS);
        server.addConnector(connector);
        server.setHandler(new Routes(api));
        start();
    }

    int port() {
        return connector.getLocalPort();
    }

    private void start() {
        try {
            server.start();
        } catch (Exception portTaken) {
            throw new IllegalStateException("The playground cannot listen on 127.0.0.1", portTaken);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("The playground does not stop", stuck);
        }
    }

    private static final class Routes extends Handler.Abstract {
        private final Api api;

        private Routes(Api api) {
            this.api = api;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request);
            Optional<String> method = after(API, path);
            Optional<String> hook = after(Hooks.PATH, path);
            if (method.isEmpty() && hook.isEmpty()) {
                return false;
            }
            Wire wire = new Wire(request, response, callback);
            try {
                ArgsReader.Read read = ArgsReader.read(request);
                hook.ifPresent(id -> read.args().values().addProperty(HookMethods.ID, id));
                api.take(method.orElse(Methods.RESPONSE_URL), read, wire);
            } catch (SlackError unreadable) {
                wire.send(200, Json.write(unreadable.answer()));
            }
            return true;
        }

        private static Optional<String> after(String prefix, String path) {
            return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
        }
    }
}
