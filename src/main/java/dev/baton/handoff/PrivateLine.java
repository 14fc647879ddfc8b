package dev.baton.handoff;

import java.time.Instant;

/** A line for one person only, in answer to what they did. */
public record PrivateLine(PersonId to, ChannelId in, Reply reply, Instant at) implements Message {
    @Override
    public Place place() {
        return new Place.OnlyFor(to, in);
    }

    @Override
    public String key() {
        return "private." + at + "." + to;
    }
}
