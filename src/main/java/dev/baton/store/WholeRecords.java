package dev.baton.store;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records never come out with a null in them: what an older Baton did not know yet is empty or not so where it may be, and an
 * error where it may not.
 */
final class WholeRecords implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isRecord()) {
            return null;
        }
        var components = type.getRawType().getRecordComponents();
        return new OfRecord<>(gson.getDelegateAdapter(this, type), gson.getAdapter(JsonElement.class), components);
    }

    private static final class OfRecord<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> plain;
        private final TypeAdapter<JsonElement> tree;
        private final RecordComponent[] components;

        OfRecord(TypeAdapter<T> plain, TypeAdapter<JsonElement> tree, RecordComponent[] components) {
            this.plain = plain;
            this.tree = tree;
            this.components = components;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            plain.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            var object = tree.read(in).getAsJsonObject();
            for (var component : components) {
                if (!object.has(component.getName())) {
                    object.add(component.getName(), empty(component));
                }
            }
            return whole(plain.fromJsonTree(object), object);
        }

        private static JsonElement empty(RecordComponent component) {
            if (component.getType() == Optional.class) {
                return JsonNull.INSTANCE;
            }
            if (component.getType() == List.class) {
                return new JsonArray();
            }
            if (component.getType() == boolean.class) {
                return new JsonPrimitive(false);
            }
            throw new JsonParseException("what was stored lacks " + component.getName());
        }

        /** Gson makes null of a word that an enum does not know. */
        private T whole(T value, JsonObject source) {
            for (var component : components) {
                if (source.get(component.getName()).isJsonNull() && component.getType() != Optional.class) {
                    throw new JsonParseException("what was stored lacks " + component.getName());
                }
                if (read(component, value) == null) {
                    throw new JsonParseException("what was stored has an unknown " + component.getName());
                }
            }
            return value;
        }

        private static @Nullable Object read(RecordComponent component, Object value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new JsonParseException(e);
            }
        }
    }
}
