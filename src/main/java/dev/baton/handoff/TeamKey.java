package dev.baton.handoff;

import java.util.regex.Pattern;

/** The short name of a receiving team in the directory: {@code [a-z0-9-]+}, at most 40 characters. */
public record TeamKey(String value) implements Comparable<TeamKey> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    public TeamKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a team key is made of a-z, 0-9 and -, at most 40 of them");
        }
    }

    /** Whether the text can be a team key. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(TeamKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
