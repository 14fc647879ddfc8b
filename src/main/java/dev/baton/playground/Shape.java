package dev.baton.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object with these properties and no others. */
record Shape(Map<String, Rule> properties, Set<String> required) implements Rule {

    /** An object that may have a {@code type}, and nothing else yet. */
    static Shape open() {
        return new Shape(Map.of("type", Rules.string()), Set.of());
    }

    /** An object without properties yet, not even a type. */
    static Shape bare() {
        return new Shape(Map.of(), Set.of());
    }

    Shape must(String name, Rule rule) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(name);
        return new Shape(may(name, rule).properties, more);
    }

    Shape may(String name, Rule rule) {
        Map<String, Rule> more = new LinkedHashMap<>(properties);
        more.put(name, rule);
        return new Shape(more, required);
    }

    @Override
    public void check(JsonElement value, Place place) {
        if (!value.isJsonObject()) {
            place.wrong("must be an object");
            return;
        }
        JsonObject object = value.getAsJsonObject();
        required.stream()
                .filter(name -> Json.get(object, name).isEmpty())
                .forEach(name -> place.wrong("missing required field: " + name));
        object.entrySet().forEach(entry -> checkProperty(entry.getKey(), entry.getValue(), place));
    }

    private void checkProperty(String name, JsonElement value, Place place) {
        Optional<Rule> rule = Optional.ofNullable(properties.get(name));
        if (rule.isEmpty()) {
            place.wrong("invalid additional property: " + name);
        }
        rule.filter(one -> !value.isJsonNull()).ifPresent(one -> one.check(value, place.at(name)));
    }
}
