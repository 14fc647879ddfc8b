package dev.baton.handoff;

import java.util.List;

/**
 * What a person said in a handoff's thread or line: their words in plain text, and the files they attached. User text.
 *
 * @param source tells it from everything else that was said: the message it is, or the form it came from
 */
public record Said(PersonId author, String words, List<Attached> files, String source) {
    /** The most characters of one form's details. */
    public static final int MAX_DETAILS = 3000;

    /** A file, as a link to it. */
    public record Attached(String name, String url) {}

    public Said {
        files = List.copyOf(files);
    }

    /** The source of what stands in Slack. */
    public static String source(ThreadRef at) {
        return at.channel() + "." + at.ts();
    }
}
