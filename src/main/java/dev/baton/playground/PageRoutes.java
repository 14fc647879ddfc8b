package dev.baton.playground;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is served: the page's files, the stream of what happens, and the acts of people. */
final class PageRoutes extends Handler.Abstract {
    private static final String LIVE = "/live";
    private static final String ACT = "/act/";
    private static final int LONGEST_BODY = 100_000;

    private final LiveEvents live;
    private final PageApi api;
    private final PageFiles files = new PageFiles();

    PageRoutes(LiveEvents live, PageApi api) {
        this.live = live;
        this.api = api;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        return switch (request.getMethod()) {
            case "GET" -> path.equals(LIVE) ? stream(response, callback) : file(path, response, callback);
            case "POST" -> path.startsWith(ACT) && act(path.substring(ACT.length()), request, response, callback);
            default -> false;
        };
    }

    private boolean stream(Response response, Callback callback) {
        live.stream(response, callback);
        return true;
    }

    private boolean file(String path, Response response, Callback callback) throws Exception {
        var file = files.find(path);
        if (file.isEmpty()) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.get().type());
        Content.Sink.write(response, true, file.get().text(), callback);
        return true;
    }

    private boolean act(String name, Request request, Response response, Callback callback) throws Exception {
        var wire = new Wire(request, response, callback);
        var wish = body(request);
        if (wish.isEmpty()) {
            wire.send(400, "{\"problem\":\"Not a JSON object\"}");
            return true;
        }
        try {
            wire.send(200, Json.write(api.act(name, wish.get())));
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            wire.send(409, Json.write(Json.of("problem", String.valueOf(impossible.getMessage()))));
        }
        return true;
    }

    private static Optional<JsonObject> body(Request request) throws Exception {
        var json = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .startsWith("application/json");
        if (!json || request.getLength() > LONGEST_BODY) {
            return Optional.empty();
        }
        return Json.parseObject(Content.Source.asString(request, StandardCharsets.UTF_8));
    }
}
