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
                        .filter(word -> Math.abs(word.length() - typed.length()) <= slips)
                        .filter(word -> distance(typed, word) <= slips)
                        .min(Comparator.comparingInt((String word) -> distance(typed, word))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to add, drop or change, whatever their case. */
    private static int distance(String typed, String word) {
        var one = typed.toLowerCase(Locale.ROOT);
        var other = word.toLowerCase(Locale.ROOT);
        var row = new int[other.length() + 1];
        for (var i = 0; i <= other.length(); i++) {
            row[i] = i;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
