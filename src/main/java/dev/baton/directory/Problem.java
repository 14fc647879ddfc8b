package dev.baton.directory;

import java.util.Comparator;

/** Something wrong in the file: the line, counted from 1, or 0 for the file as a whole, and how to mend it. */
public record Problem(int line, String words) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparingInt(Problem::line).thenComparing(Problem::words);

    public Problem {
        if (line < 0 || words.isBlank()) {
            throw new IllegalArgumentException("a problem has a line and words");
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? words : "line " + line + ": " + words;
    }
}
