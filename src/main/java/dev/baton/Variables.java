package dev.baton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of the environment, and what has been found wrong with them so far. */
final class Variables {
    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Without white space around it; empty if unset or blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** As it is, but for the line break that files of secrets end with. */
    Optional<String> password(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> value.replaceFirst("[\\r\\n]+\\z", ""))
                .filter(value -> !value.isEmpty());
    }

    /** Notes a problem and has no value. */
    <T> Optional<T> wrong(String name, String words) {
        problems.add(name + " " + words);
        return Optional.empty();
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new SettingsProblems(problems);
        }
    }
}
