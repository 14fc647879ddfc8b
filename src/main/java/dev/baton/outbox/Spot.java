package dev.baton.outbox;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import java.util.Optional;

/**
 * Where messages stand one under the other, so that one look sees all of them: a conversation, or a thread in it.
 *
 * @param thread the message that the thread is under
 */
public record Spot(ChannelId channel, Optional<String> thread) {
    /** The conversation itself. */
    public static Spot in(ChannelId channel) {
        return new Spot(channel, Optional.empty());
    }

    /** The thread under that message. */
    public static Spot under(ThreadRef parent) {
        return new Spot(parent.channel(), Optional.of(parent.ts()));
    }
}
