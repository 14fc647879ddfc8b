package dev.baton.slack.view;

import dev.baton.handoff.Brief;
import java.util.List;

/**
 * A message that is handed off, as the form's Situation shows it before anybody else reads it.
 *
 * @param words as plain text
 * @param files the names of those shared with it; they stay where they are
 * @param link leads to it
 */
public record MessageQuote(String words, List<String> files, String link) {
    private static final int LONGEST_FILES = 300;
    private static final int MARKS = 4;

    public MessageQuote {
        files = List.copyOf(files);
    }

    /** The words, cut so that all fits; the link whole. */
    public String situation() {
        var source = files.isEmpty() ? link : withIt() + "\n" + link;
        var room = Brief.MAX_SITUATION - source.codePointCount(0, source.length()) - MARKS;
        var said = Inert.typed(words);
        return said.isEmpty() ? source : "“" + Inert.cut(said, room) + "”\n\n" + source;
    }

    private String withIt() {
        return Inert.cut("With it: " + String.join(", ", files), LONGEST_FILES);
    }
}
