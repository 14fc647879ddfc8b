package dev.baton.directory;

/** A Slack user group's id ({@code S…}), opaque to Baton. */
public record UserGroupId(String value) implements Comparable<UserGroupId> {
    public UserGroupId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an id: " + value.length() + " characters");
        }
    }

    @Override
    public int compareTo(UserGroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
