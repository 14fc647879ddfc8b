package dev.baton.playground;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The loopback HTTP server: the Web API under /api/, response URLs under /hooks/, files under /upload/ and /files/. */
final class HttpDoor implements AutoCloseable {
    private static final String API = "/api/";
    private static final long LONGEST_SILENCE_MS = 600_000;

    private final Server server;
    private final ServerConnector connector;

    HttpDoor(Api api, Uploads uploads, int port) {
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
        server.setHandler(new Routes(api, uploads));
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
        private final Uploads uploads;

        private Routes(Api api, Uploads uploads) {
            this.api = api;
            this.uploads = uploads;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request);
            Optional<String> method = after(API, path);
            Optional<String> hook = after(Hooks.PATH, path);
            if (method.isEmpty() && hook.isEmpty()) {
                return upload(request, new Wire(request, response, callback)) || file(path, response, callback);
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

        private boolean upload(Request request, Wire wire) throws Exception {
            Optional<String> id = after(Uploads.PATH, Request.getPathInContext(request));
            if (id.isPresent()) {
                boolean taken = uploads.take(id.get(), Content.Source.asString(request, StandardCharsets.UTF_8));
                wire.send(taken ? 200 : 400, taken ? "\"OK\"" : "\"not expected\"");
            }
            return id.isPresent();
        }

        /** A page that was shared may be looked at; it must bring its own rules along, and gets none of the page's rights. */
        private boolean file(String path, Response response, Callback callback) {
            Optional<String> content =
                    after(Uploads.FILES, path).flatMap(rest -> uploads.content(rest.split("/", 2)[0]));
            content.ifPresent(text -> {
                var type = path.endsWith(".html") ? "text/html" : "application/json";
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, type + "; charset=utf-8");
                response.getHeaders().put("Content-Disposition", "inline");
                response.getHeaders().put("X-Content-Type-Options", "nosniff");
                response.getHeaders().put("Content-Security-Policy", "sandbox");
                Content.Sink.write(response, true, text, callback);
            });
            return content.isPresent();
        }

        private static Optional<String> after(String prefix, String path) {
            return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
        }
    }
}
