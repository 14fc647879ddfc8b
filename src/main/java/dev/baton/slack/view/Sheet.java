package dev.baton.slack.view;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that Baton writes.
 *
 * @param name letters, digits, hyphens and a dot: nothing of people's; ends with the mark of the message that shares it
 */
public record Sheet(String name, String title, String content) {
    private static final Pattern MARKED = Pattern.compile("[A-Za-z0-9-]+-([0-9a-f]+)\\.[a-z]+");

    public static Sheet of(Scene scene, String ending, String title, String content) {
        return new Sheet(scene.handoff().id() + "-evidence-" + scene.mark() + "." + ending, title, content);
    }

    /** The mark in a file's name, if it is one of Baton's. */
    public static Optional<String> markIn(String name) {
        return Optional.of(MARKED.matcher(name))
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }
}
