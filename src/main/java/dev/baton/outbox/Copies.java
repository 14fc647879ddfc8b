package dev.baton.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of several copies of one message.
 *
 * @param kept the one that stays the message: one that people replied to, else one that they reacted to, else the oldest
 * @param removed those that go; nobody has replied to them
 * @param pointing those that people have replied to as well, though they are not kept: they stay and point to the other
 */
public record Copies(Copy kept, List<Copy> removed, List<Copy> pointing) {
    private static final Comparator<Copy> BEST_FIRST = Comparator.comparing((Copy copy) -> !copy.answered())
            .thenComparing(copy -> !copy.reacted())
            .thenComparing(copy -> copy.at().ts());

    private static final Comparator<Copy> OLDEST_FIRST =
            Comparator.comparing(copy -> copy.at().ts());

    /** Decides over those that were found, at least one. */
    public static Copies of(List<Copy> found) {
        var answered = found.stream().filter(Copy::answered).count();
        var kept = found.stream()
                .filter(copy -> answered < 2 || copy.answered())
                .min(answered < 2 ? BEST_FIRST : OLDEST_FIRST)
                .orElseThrow();
        var others = found.stream().filter(copy -> !copy.at().equals(kept.at())).toList();
        return new Copies(
                kept,
                others.stream().filter(copy -> !copy.answered()).toList(),
                others.stream().filter(Copy::answered).toList());
    }

    /** All that are not kept. */
    public List<Copy> others() {
        return Stream.concat(removed.stream(), pointing.stream()).toList();
    }
}
