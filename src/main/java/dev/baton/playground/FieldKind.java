package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of field by the shape of their state: what a person puts in, and what stands there then. */
enum FieldKind {
    TEXT("value", "initial_value", "plain_text_input", "email_text_input", "url_text_input", "number_input"),
    OPTION("selected_option", "initial_option", "static_select", "external_select", "radio_buttons", "overflow"),
    OPTIONS("selected_options", "initial_options", "multi_static_select", "checkboxes"),
    USER("selected_user", "initial_user", "users_select"),
    USERS("selected_users", "initial_users", "multi_users_select"),
    CHANNEL("selected_channel", "initial_channel", "channels_select"),
    CONVERSATION("selected_conversation", "initial_conversation", "conversations_select"),
    CONVERSATIONS("selected_conversations", "initial_conversations", "multi_conversations_select"),
    DATE("selected_date", "initial_date", "datepicker"),
    TIME("selected_time", "initial_time", "timepicker"),
    MOMENT("selected_date_time", "initial_date_time", "datetimepicker");

    private static final Set<FieldKind> SEVERAL = Set.of(OPTIONS, USERS, CONVERSATIONS);

    private final String property;
    private final String initial;
    private final String types;

    FieldKind(String property, String initial, String... types) {
        this.property = property;
        this.initial = initial;
        this.types = " " + String.join(" ", types) + " ";
    }

    /** Empty for buttons and whatever else holds no state. */
    static Optional<FieldKind> of(JsonObject element) {
        String type = Json.text(element, "type");
        return Stream.of(values())
                .filter(kind -> kind.types.contains(" " + type + " "))
                .findFirst();
    }

    JsonObject atFirst(JsonObject element) {
        JsonElement nothing = SEVERAL.contains(this) ? new JsonArray() : JsonNull.INSTANCE;
        return state(element, Json.get(element, initial).orElse(nothing));
    }

    /** The state after a person has put this in: words, the text of options, ids or handles, moments as ISO or seconds. */
    JsonObject filled(JsonObject element, List<String> words, World world) {
        if (words.isEmpty()) {
            return state(element, SEVERAL.contains(this) ? new JsonArray() : JsonNull.INSTANCE);
        }
        if (SEVERAL.contains(this)) {
            JsonArray all = new JsonArray();
            words.forEach(word -> all.add(one(element, word, world)));
            return state(element, all);
        }
        return state(element, one(element, words.get(0), world));
    }

    boolean isEmpty(JsonObject state) {
        return words(state).isEmpty();
    }

    /** What stands in the field, as a person reads it. */
    String words(JsonObject state) {
        return Json.get(state, property).map(this::words).orElse("");
    }

    private String words(JsonElement value) {
        if (value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream().map(this::words).collect(Collectors.joining(", "));
        }
        if (value.isJsonObject()) {
            return Json.object(value.getAsJsonObject(), "text")
                    .map(text -> Json.text(text, "text"))
                    .orElse("");
        }
        return this == MOMENT ? Instant.ofEpochSecond(value.getAsLong()).toString() : value.getAsString();
    }

    private JsonElement one(JsonObject element, String word, World world) {
        return switch (this) {
            case TEXT, DATE, TIME -> new JsonPrimitive(word);
            case OPTION, OPTIONS -> option(element, word);
            case USER, USERS -> new JsonPrimitive(person(word, world));
            case CHANNEL, CONVERSATION, CONVERSATIONS -> new JsonPrimitive(conversation(word, world));
            case MOMENT -> new JsonPrimitive(moment(word));
        };
    }

    private static JsonObject option(JsonObject element, String word) {
        return OptionRules.options(element)
                .filter(option -> Json.object(option, "text")
                        .filter(text -> Json.text(text, "text").equals(word))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No option reads " + word));
    }

    private static String person(String word, World world) {
        return world.people()
                .filter(one -> one.id().equals(word)
                        || one.name().equals(word)
                        || one.displayName().equals(word))
                .map(Profile::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + word));
    }

    private static String conversation(String word, World world) {
        return world.conversations()
                .filter(one -> one.id.equals(word) || one.name.equals(word))
                .map(one -> one.id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No conversation is called " + word));
    }

    private static long moment(String word) {
        return word.matches("\\d+") ? Long.parseLong(word) : Instant.parse(word).getEpochSecond();
    }

    private JsonObject state(JsonObject element, JsonElement value) {
        return Json.with(Json.of("type", Json.text(element, "type")), property, value.deepCopy());
    }
}
