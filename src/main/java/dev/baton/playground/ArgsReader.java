package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** Reads the arguments and the token of a request, from its query, form or JSON body. */
final class ArgsReader {
    private static final String TOKEN = "token";

    private ArgsReader() {}

    record Read(Args args, Optional<String> token) {}

    static Read read(Request request) throws Exception {
        JsonObject values = new JsonObject();
        put(Request.extractQueryParameters(request), values);
        String type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse("");
        String body = Content.Source.asString(request);
        if (type.contains("json")) {
            JsonObject json = Json.parseObject(body).orElseThrow(() -> new SlackError("json_not_object"));
            json.entrySet().forEach(entry -> values.add(entry.getKey(), entry.getValue()));
        } else if (!body.isEmpty()) {
            Fields fields = new Fields(true);
            UrlEncoded.decodeUtf8To(body, 0, body.length(), fields::add);
            put(fields, values);
        }
        Optional<String> token = bearer(request).or(() -> Json.string(values, TOKEN));
        values.remove(TOKEN);
        return new Read(new Args(values), token);
    }

    private static void put(Fields fields, JsonObject values) {
        fields.forEach(field -> values.addProperty(field.getName(), field.getValue()));
    }

    private static Optional<String> bearer(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()).strip());
    }
}
