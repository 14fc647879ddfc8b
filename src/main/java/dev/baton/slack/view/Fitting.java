package dev.baton.slack.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Quotes in the room that a message has for them: where all are too long together, the longest are cut. */
final class Fitting {
    private Fitting() {}

    static List<Pieces.Quote> within(int most, List<Pieces.Quote> quotes) {
        List<Pieces.Quote> fitted = new ArrayList<>(quotes);
        for (var over = lengthOf(fitted) - most; over > 0; over = lengthOf(fitted) - most) {
            var longest = longest(fitted);
            fitted.set(longest, shorter(fitted.get(longest), over));
        }
        return fitted;
    }

    /** With their labels, which stay. */
    static int lengthOf(List<Pieces.Quote> quotes) {
        return quotes.stream()
                .mapToInt(q -> q.label().length() + 1 + q.words().length())
                .sum();
    }

    private static int longest(List<Pieces.Quote> quotes) {
        return IntStream.range(0, quotes.size())
                .boxed()
                .max(Comparator.comparingInt(i -> quotes.get(i).words().length()))
                .orElseThrow();
    }

    /** At most by half, so that no one quote pays for all. */
    private static Pieces.Quote shorter(Pieces.Quote quote, int by) {
        var length = quote.words().length();
        return new Pieces.Quote(quote.label(), Inert.cut(quote.words(), Math.max(length - by, length / 2)));
    }
}
