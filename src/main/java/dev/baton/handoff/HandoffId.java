package dev.baton.handoff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a handoff as people say it, {@code H-12}: counted per workspace from 1, without gaps. */
public record HandoffId(int number) implements Comparable<HandoffId> {
    private static final Pattern SPOKEN = Pattern.compile("(?:H-?|#)?([1-9][0-9]{0,8})");

    public HandoffId {
        if (number < 1) {
            throw new IllegalArgumentException("a handoff's number starts at 1, not " + number);
        }
    }

    /** Reads {@code H-12}, {@code h-12}, {@code h12}, {@code #12} and {@code 12}; anything else is no number. */
    public static Optional<HandoffId> parse(String text) {
        var spoken = SPOKEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        return spoken.matches() ? Optional.of(new HandoffId(Integer.parseInt(spoken.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(HandoffId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "H-" + number;
    }
}
