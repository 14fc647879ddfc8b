package dev.baton.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules from which the rules of Block Kit are put together. */
final class Rules {
    private Rules() {}

    static Rule string(int min, int max) {
        return primitive("string", JsonPrimitive::isString).and((value, place) -> length(value, min, max, place));
    }

    static Rule string() {
        return string(0, Integer.MAX_VALUE);
    }

    static Rule flag() {
        return primitive("boolean", JsonPrimitive::isBoolean);
    }

    static Rule number() {
        return primitive("number", JsonPrimitive::isNumber);
    }

    static Rule number(int min, int max) {
        return number().and((value, place) -> {
            if (isNumber(value) && (value.getAsDouble() < min || value.getAsDouble() > max)) {
                place.wrong("must be between " + min + " and " + max);
            }
        });
    }

    static Rule oneOf(String... words) {
        Set<String> allowed = Set.of(words);
        return (value, place) -> {
            if (!isString(value) || !allowed.contains(value.getAsString())) {
                place.wrong("must be one of " + String.join(", ", words));
            }
        };
    }

    static Rule pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return (value, place) -> {
            if (!isString(value) || !pattern.matcher(value.getAsString()).matches()) {
                place.wrong("invalid format");
            }
        };
    }

    static Rule list(int min, int max, Rule item) {
        return (value, place) -> {
            if (!value.isJsonArray()) {
                place.wrong("must be an array");
                return;
            }
            int size = value.getAsJsonArray().size();
            if (size < min) {
                place.wrong("no fewer than " + min + " items allowed");
            }
            if (size > max) {
                place.wrong("no more than " + max + " items allowed");
            }
            for (int i = 0; i < size; i++) {
                item.check(value.getAsJsonArray().get(i), place.at(i));
            }
        };
    }

    /** An object whose {@code type} says which rule holds; other types are wrong in this place. */
    static Rule byType(Map<String, ? extends Rule> rules) {
        return (value, place) -> {
            String type =
                    asObject(value).map(object -> Json.text(object, "type")).orElse("");
            Optional<? extends Rule> rule = Optional.ofNullable(rules.get(type));
            rule.ifPresentOrElse(
                    one -> one.check(value, place), () -> place.at("type").wrong("unsupported type: " + type));
        };
    }

    static Optional<JsonObject> asObject(JsonElement value) {
        return value.isJsonObject() ? Optional.of(value.getAsJsonObject()) : Optional.empty();
    }

    private static Rule primitive(String name, Predicate<JsonPrimitive> test) {
        return (value, place) -> {
            if (!value.isJsonPrimitive() || !test.test(value.getAsJsonPrimitive())) {
                place.wrong("must provide a " + name);
            }
        };
    }

    private static void length(JsonElement value, int min, int max, Place place) {
        int length = isString(value) ? value.getAsString().length() : min;
        if (length < min) {
            place.wrong("must be more than " + (min - 1) + " characters");
        }
        if (length > max) {
            place.wrong("must be less than " + (max + 1) + " characters");
        }
    }

    private static boolean isString(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }
}
