package dev.baton.handoff;

import java.util.List;

/** The append-only record, within one transaction. */
public interface Entries {
    void append(HandoffId id, Entry entry);

    /** The time line of a handoff, oldest first. */
    List<Entry> of(HandoffId id);

    /** The handoffs whose records hold that message, in the order of numbers. */
    List<HandoffId> with(String source);

    /** Erases what it said from all of them. */
    void erase(String source);
}
