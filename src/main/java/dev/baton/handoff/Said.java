package dev.baton.handoff;

import java.util.List;
import java.util.Optional;

/**
 * What a person said in a handoff's thread or line: their words in plain text, and the files they attached. User text.
 *
 * @param source tells it from everything else that was said: the message it is, or the form it came from
 * @param edition the ts of its last edit, which tells newer from older; empty as first written
 */
public record Said(PersonId author, String words, List<Attached> files, String source, Optional<String> edition) {
    /** The most characters of one form's details. */
    public static final int MAX_DETAILS = 3000;

    /** A file, as a link to it. */
    public record Attached(String name, String url) {}

    public Said {
        files = List.copyOf(files);
    }

    /** As first written. */
    public Said(PersonId author, String words, List<Attached> files, String source) {
        this(author, words, files, source, Optional.empty());
    }

    /** What is left where its author took it back: nothing. */
    public Said takenBack() {
        return new Said(author, "", List.of(), source, edition);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return words.isBlank() && files.isEmpty();
    }

    /** The source of what stands in Slack. */
    public static String source(ThreadRef at) {
        return at.channel() + "." + at.ts();
    }
}
