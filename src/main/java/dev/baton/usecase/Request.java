package dev.baton.usecase;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Via;
import java.util.Optional;

/**
 * What a person asks to be done to a handoff.
 *
 * @param key tells this request from every other; a replay has no second effect
 * @param where the conversation in which they get a private line if there is something to say; empty where the request
 *     itself is answered
 */
public record Request(HandoffId id, PersonId who, Via via, String key, Optional<ChannelId> where) {
    /** A second step of the same request, under a key of its own. */
    public Request also(String step) {
        return new Request(id, who, via, key + ":" + step, where);
    }
}
