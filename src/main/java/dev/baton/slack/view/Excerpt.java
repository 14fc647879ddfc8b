package dev.baton.slack.view;

import dev.baton.directory.Kept;
import dev.baton.directory.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a form says of one part of the directory, written as the file would have it: so the file's own checks read it, and
 * each line knows the field that it came from.
 */
public final class Excerpt {
    private final Kept.Kind kind;
    private final String name;
    private final boolean isNew;
    private final List<String> lines = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    /** @param named the field that answers for the name, and for whatever is missing */
    Excerpt(Kept.Kind kind, String name, boolean isNew, Field named) {
        this.kind = kind;
        this.name = name;
        this.isNew = isNew;
        line(named, kind.section() + ":");
        line(named, "  " + quoted(name) + ":");
    }

    public Kept.Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Whether there may be none of that name yet. */
    public boolean isNew() {
        return isNew;
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    Excerpt line(Field field, String line) {
        lines.add(line);
        fields.add(field);
        return this;
    }

    /** A key of it with its value, if there is one. */
    Excerpt add(Field field, String key, Optional<String> value) {
        value.ifPresent(text -> line(field, "    " + key + ": " + quoted(text)));
        return this;
    }

    /** A key of it with a list, if there is anything in that. */
    Excerpt add(Field field, String key, List<String> values) {
        return values.isEmpty() ? this : line(field, "    " + key + ": " + listed(values));
    }

    static String listed(List<String> values) {
        return values.stream().map(Excerpt::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** On one line, whatever is in it. */
    static String quoted(String text) {
        return text.codePoints().mapToObj(Excerpt::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                "\\U%08X".formatted(c);
            default -> c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c);
        };
    }

    /** Words about it as a whole. */
    public Map<String, String> error(String words) {
        return Map.of(fields.get(0).id(), words);
    }

    /** The problems under the fields that they came from. */
    public Map<String, String> errors(List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.merge(
                fields.get(Math.max(problem.line() - 1, 0)).id(), problem.words(), (a, b) -> a + ". " + b));
        return errors;
    }
}
