package dev.baton.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;

/** The {@code type} that stands at the top level of a JSON body; what people write further down does not count. */
final class TopLevelType {
    private TopLevelType() {}

    /** Empty where the body is no JSON object or names no type. */
    static Optional<String> of(byte[] body) {
        if (body.length == 0 || body[0] != '{') {
            return Optional.empty();
        }
        try (JsonReader json = new JsonReader(new InputStreamReader(new ByteArrayInputStream(body), UTF_8))) {
            return find(json);
        } catch (IOException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("type") && json.peek() == JsonToken.STRING) {
                return Optional.of(json.nextString());
            }
            json.skipValue();
        }
        return Optional.empty();
    }
}
