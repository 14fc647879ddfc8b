package dev.baton.handoff;

/** A person's Slack id ({@code U…} or {@code W…}), opaque to Baton. */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an id: " + value.length() + " characters");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
