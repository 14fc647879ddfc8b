package dev.baton.playground;

import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets nobody in but the page itself: the host must be this machine by name (another one is a stranger's name that leads
 * here), and what changes something must come from the page (another origin is a stranger's page).
 */
final class PageGuard extends Handler.Wrapper {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final IntSupplier port;

    PageGuard(Handler handler, IntSupplier port) {
        super(handler);
        this.port = port;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        if (isForeign(request)) {
            new Wire(request, response, callback).send(403, "{\"problem\":\"Not from this page\"}");
            return true;
        }
        return super.handle(request, response, callback);
    }

    private boolean isForeign(Request request) {
        var host = String.valueOf(request.getHeaders().get(HttpHeader.HOST));
        if (!Set.of("127.0.0.1:" + port.getAsInt(), "localhost:" + port.getAsInt())
                .contains(host)) {
            return true;
        }
        var origin = String.valueOf(request.getHeaders().get(HttpHeader.ORIGIN));
        return !request.getMethod().equals("GET") && !origin.equals("http://" + host);
    }
}
