package dev.baton.outbox;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import java.util.List;

/** Reactions that came before Baton knew where its message stands, within one transaction. Kept for a day. */
public interface Parking {
    /**
     * Somebody's reaction that means that they take it on.
     *
     * @param isAdded whether they gave it; else they took it back
     * @param key tells it from every other
     */
    record Early(ThreadRef at, PersonId who, boolean isAdded, String key) {}

    /** Whether a message of Baton's, or a second copy of one, may stand in that channel without Baton knowing where. */
    boolean isAwaited(ChannelId channel);

    /** Keeps it; one that is kept already changes nothing. */
    void park(Early early);

    /** Those to messages of which Baton knows by now where they stand, in the order in which they came. */
    List<Early> known();

    void drop(Early early);
}
