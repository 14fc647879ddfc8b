package dev.baton.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A single word as search compares it: in small letters, without accents.
 *
 * @param bases the word, and what is left of it without the endings of an English or German plural
 */
record SearchWord(String letters, Set<String> bases) {
    /** How well two words go together, the best first. */
    enum Closeness {
        SAME,
        /** In the plural, or the beginning of it. */
        FORM,
        /** Within a slip of the pen, of two in a long word. */
        SLIP,
        NONE
    }

    private static final List<String> ENDINGS = List.of("s", "es", "e", "n", "en", "er", "ern", "nen");
    private static final int SHORTEST_BASE = 3;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int ONE_SLIP = 4;
    private static final int TWO_SLIPS = 8;

    static SearchWord of(String letters) {
        return new SearchWord(letters, bases(letters).collect(Collectors.toUnmodifiableSet()));
    }

    /** The words of a text. */
    static Stream<SearchWord> in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(SearchWord::of);
    }

    private static Stream<String> bases(String word) {
        var cut = ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_BASE)
                .map(ending -> word.substring(0, word.length() - ending.length()));
        var ies = Stream.of(word)
                .filter(w -> w.endsWith("ies") && w.length() > SHORTEST_BASE + 1)
                .map(w -> w.substring(0, w.length() - 3) + "y");
        return Stream.of(Stream.of(word), cut, ies).flatMap(s -> s);
    }

    /** How this word, which somebody typed, goes with one of a team. */
    Closeness to(SearchWord ofTeam) {
        if (letters.equals(ofTeam.letters)) {
            return Closeness.SAME;
        }
        if (bases.contains(ofTeam.letters) || ofTeam.bases.contains(letters) || begins(ofTeam)) {
            return Closeness.FORM;
        }
        return bases.stream().anyMatch(base -> isSlip(base, ofTeam.letters)) ? Closeness.SLIP : Closeness.NONE;
    }

    boolean isTelling() {
        return letters.length() >= SHORTEST_BEGINNING;
    }

    private boolean begins(SearchWord ofTeam) {
        return isTelling() && ofTeam.letters.startsWith(letters);
    }

    private static boolean isSlip(String typed, String word) {
        var shorter = Math.min(typed.length(), word.length());
        var slips = shorter >= TWO_SLIPS ? 2 : shorter >= ONE_SLIP ? 1 : 0;
        return slips > 0 && EditDistance.between(typed, word, slips) <= slips;
    }
}
