package dev.baton.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The few addresses there are, spelt exactly; everything else does not exist. Wraps the handler of Slack's requests. */
final class Routes extends Handler.Wrapper {
    static final String EVENTS = "/slack/events";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private interface Page {
        void show(Response response, Callback callback);
    }

    private final Map<String, Page> pages;
    private final Patience patience;

    Routes(Pages pages, Patience patience) {
        this.patience = patience;
        this.pages = Map.of(
                "/healthz", (response, callback) -> write(response, callback, TEXT, "ok\n"),
                "/readyz", (response, callback) -> show(pages.readiness().get(), response, callback),
                "/metrics",
                        (response, callback) -> write(
                                response, callback, PROMETHEUS, pages.metrics().get()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put("X-Content-Type-Options", "nosniff").put(HttpHeader.CACHE_CONTROL, "no-store");
        String path = request.getHttpURI().getPath();
        if (EVENTS.equals(path) && getHandler() != null) {
            return post(request, response, callback);
        }
        patience.wholeOf(request);
        Page page = path == null ? null : pages.get(path);
        if (page == null) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            return end(response, callback, HttpStatus.NOT_FOUND_404);
        }
        return get(page, request, response, callback);
    }

    private boolean post(Request request, Response response, Callback callback) throws Exception {
        if (request.getMethod().equals("POST")) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.ALLOW, "POST");
        return end(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }

    private static boolean get(Page page, Request request, Response response, Callback callback) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            page.show(response, callback);
            return true;
        }
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        return end(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }

    private static void show(Readiness readiness, Response response, Callback callback) {
        response.setStatus(readiness.isReady() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
        write(response, callback, TEXT, readiness.words() + "\n");
    }

    private static void write(Response response, Callback callback, String type, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type).put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    static boolean end(Response response, Callback callback, int status) {
        response.setStatus(status);
        callback.succeeded();
        return true;
    }
}
