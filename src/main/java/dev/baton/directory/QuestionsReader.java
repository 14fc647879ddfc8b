package dev.baton.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code questions:} of a team. */
final class QuestionsReader {
    /** What fits into the form together with its own fields. */
    private static final int MOST = 10;

    private static final Form<String> KEY = new Form<>(
            text -> Optional.of(text).filter(t -> t.matches("[a-z0-9_-]{1,40}")),
            "is no key; use a-z, 0-9, _ and - only, at most 40 of them");

    private QuestionsReader() {}

    static List<Question> read(Optional<Value> value, String team) {
        var questions = new ArrayList<Question>();
        var keys = new HashSet<String>();
        var items = value.map(Value::list).orElse(List.of());
        for (var i = 0; i < items.size(); i++) {
            items.get(i)
                    .named("question " + (i + 1) + " of " + team)
                    .section("key", "label", "required")
                    .ifPresent(section -> read(section, keys).ifPresent(questions::add));
        }
        if (items.size() > MOST) {
            value.ifPresent(v -> v.wrong("there are " + items.size() + " questions; ask at most " + MOST));
        }
        return questions;
    }

    private static Optional<Question> read(Section section, Set<String> keys) {
        var at = section.need("key", "client");
        var key = at.flatMap(value -> value.as(KEY));
        var label = section.need("label", "\"Client number\"").flatMap(value -> value.text(Question.LONGEST_LABEL));
        var required = section.get("required").flatMap(Value::flag).orElse(false);
        if (key.isPresent() && !keys.add(key.get())) {
            at.ifPresent(value -> value.wrong(
                    Quoted.of(key.get()) + " is the key of another question of this team; choose a new one"));
        }
        return key.flatMap(k -> label.map(text -> new Question(k, text, required)));
    }
}
