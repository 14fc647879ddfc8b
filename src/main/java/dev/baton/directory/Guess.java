package dev.baton.directory;

import java.util.Collection;
import java.util.stream.Collectors;

/** The end of a sentence about a word that is not known: what may have been meant, or what there is. */
final class Guess {
    private static final int MOST = 20;

    private Guess() {}

    static String of(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(word -> "did you mean " + Quoted.of(word) + "?")
                .orElseGet(() -> list(known));
    }

    /** What there is. */
    static String list(Collection<String> known) {
        var listed = known.stream().limit(MOST).map(Quoted::of).collect(Collectors.joining(", "));
        return "known are " + (known.size() > MOST ? listed + " and " + (known.size() - MOST) + " more" : listed);
    }
}
