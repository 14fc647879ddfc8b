package dev.baton.playground;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads JSON without surprises: what is absent, null or of another type is simply not there. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    static Optional<JsonElement> parse(String text) {
        try {
            return Optional.of(JsonParser.parseString(text)).filter(value -> !text.isBlank());
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }

    static Optional<JsonObject> parseObject(String text) {
        return parse(text).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    static String write(JsonElement value) {
        return GSON.toJson(value);
    }

    static Optional<JsonElement> get(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
    }

    static Optional<String> string(JsonObject object, String name) {
        return get(object, name).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    static String text(JsonObject object, String name) {
        return string(object, name).orElse("");
    }

    static boolean flag(JsonObject object, String name) {
        return string(object, name)
                .map(value -> value.equals("true") || value.equals("1"))
                .orElse(false);
    }

    static Optional<JsonObject> object(JsonObject object, String name) {
        return get(object, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    static JsonArray array(JsonObject object, String name) {
        return get(object, name)
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .orElseGet(JsonArray::new);
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    static Stream<JsonObject> objects(JsonObject object, String name) {
        return objects(array(object, name));
    }

    static JsonArray strings(Iterable<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    /** An object of texts, in the order given: name, value, name, value. */
    static JsonObject of(String... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static JsonObject with(JsonObject object, String name, JsonElement value) {
        object.add(name, value);
        return object;
    }
}
