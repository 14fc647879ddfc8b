package dev.baton.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a word that is not known: another within two slips of the pen. */
final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    static Optional<String> to(String typed, Collection<String> known) {
        var slips = typed.length() <= 3 ? 1 : 2;
        return typed.length() > LONGEST
                ? Optional.empty()
                : known.stream()
                        .filter(word -> distance(typed, word, slips) <= slips)
                        .min(Comparator.comparingInt((String word) -> distance(typed, word, slips))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Whatever their case. */
    private static int distance(String typed, String word, int slips) {
        return EditDistance.between(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), slips);
    }
}
