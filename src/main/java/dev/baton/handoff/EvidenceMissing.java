package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The evidence that somebody asked for will not come: they are told, so that they do not wait for it. */
public record EvidenceMissing(PersonId to, Instant asked) implements Message {
    @Override
    public Place place() {
        return new Place.Conversation(List.of(to));
    }

    @Override
    public String key() {
        return "missing." + Message.stamp(asked) + "." + to.value().toLowerCase(Locale.ROOT);
    }
}
