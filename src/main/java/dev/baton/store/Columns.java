package dev.baton.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a row on its way into the database, by the names that its SQL gives them. */
final class Columns {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Columns put(String name, Object value) {
        values.put(name, value instanceof Instant instant ? Utc.of(instant) : value);
        return this;
    }

    Columns put(String name, Enum<?> value) {
        return put(name, value.name());
    }

    Columns put(String name, Optional<?> value) {
        if (value.isPresent()) {
            return put(name, value.get());
        }
        values.put(name, null);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
