package dev.baton.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A mapping of the file whose keys are known; others are problems. */
final class Section {
    /** Far more than there are; it bounds what repeated parts of a hostile file can cost. */
    private static final int MOST_KEYS = 100;

    private final Value at;
    private final Map<String, Value> values = new HashMap<>();

    Section(Value at, List<NodeTuple> mapping, List<String> keys) {
        this.at = at;
        for (var entry : Entry.all(at, mapping.stream().limit(MOST_KEYS).toList())) {
            if (keys.contains(entry.key())) {
                values.put(entry.key(), entry.value(nameOf(entry.key())));
            } else {
                entry.at().wrong("unknown key " + Quoted.of(entry.key()) + "; " + Guess.of(entry.key(), keys));
            }
        }
    }

    private String nameOf(String key) {
        return at.what().isEmpty() ? key : key + " of " + at.what();
    }

    Optional<Value> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there. */
    Optional<Value> need(String key, String example) {
        if (!values.containsKey(key)) {
            at.wrong(key + " is missing; add it, such as " + key + ": " + example);
        }
        return get(key);
    }

    <T> Optional<T> get(String key, Form<T> form) {
        return get(key).flatMap(value -> value.as(form));
    }

    <T> Optional<T> need(String key, Form<T> form, String example) {
        return need(key, example).flatMap(value -> value.as(form));
    }

    <T> List<T> listOf(String key, Form<T> form) {
        return get(key).map(value -> value.listOf(form)).orElse(List.of());
    }

    void wrong(String words) {
        at.wrong(words);
    }

    String what() {
        return at.what();
    }
}
