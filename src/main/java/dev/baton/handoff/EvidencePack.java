package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The evidence of a handoff, for one who asked for it: a page and the same as data, in their DM.
 *
 * @param inner the hop whose inner words they may read, as one of the team; empty for the sender's side
 */
public record EvidencePack(PersonId to, Instant asked, Optional<Integer> inner) implements Message {
    @Override
    public Place place() {
        return new Place.Conversation(List.of(to));
    }

    @Override
    public String key() {
        return "evidence." + Message.stamp(asked) + "." + to.value().toLowerCase(Locale.ROOT);
    }
}
