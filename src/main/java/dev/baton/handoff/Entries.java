package dev.baton.handoff;

import java.util.List;

/** The append-only record, within one transaction. */
public interface Entries {
    void append(HandoffId id, Entry entry);

    /** The time line of a handoff, oldest first. */
    List<Entry> of(HandoffId id);
}
