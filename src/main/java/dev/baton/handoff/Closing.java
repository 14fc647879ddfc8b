package dev.baton.handoff;

import java.util.Optional;

/**
 * How a handoff was closed, and what its sender said of it.
 *
 * @param confirmed by the sender's word; else by their silence
 * @param words their line to the rating
 * @param credited whether they thanked the owner in public
 */
public record Closing(boolean confirmed, Optional<Rating> rating, Optional<String> words, boolean credited) {
    /** Of the line to a rating, in characters. */
    public static final int MAX_WORDS = 300;

    static Closing byWord() {
        return new Closing(true, Optional.empty(), Optional.empty(), false);
    }

    static Closing bySilence() {
        return new Closing(false, Optional.empty(), Optional.empty(), false);
    }

    /** The same once more takes it back, with its line. */
    Closing rated(Rating next) {
        return rating.filter(next::equals).isPresent()
                ? new Closing(confirmed, Optional.empty(), Optional.empty(), credited)
                : new Closing(confirmed, Optional.of(next), words, credited);
    }

    Closing saying(String line) {
        return new Closing(confirmed, rating, Optional.of(line), credited);
    }

    Closing credit() {
        return new Closing(confirmed, rating, words, true);
    }
}
