package dev.baton.handoff;

/** Where a message stands: its conversation and its {@code ts}, which is an id and never a number. */
public record ThreadRef(ChannelId channel, String ts) {
    public ThreadRef {
        if (ts.isBlank()) {
            throw new IllegalArgumentException("a message has a ts");
        }
    }
}
