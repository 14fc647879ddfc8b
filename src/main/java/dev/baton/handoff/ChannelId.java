package dev.baton.handoff;

/** A Slack conversation's id ({@code C…}, {@code G…} or {@code D…}), opaque to Baton. */
public record ChannelId(String value) implements Comparable<ChannelId> {
    public ChannelId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an id: " + value.length() + " characters");
        }
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
