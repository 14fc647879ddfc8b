package dev.baton.handoff;

/** Where a handoff stands in its life; all else about it is a field beside the state. */
public enum State {
    /** With the team, owned by nobody: the only state in which the ladder runs. */
    OPEN,
    /** Owned by a named person. */
    ACKNOWLEDGED,
    /** Owned, and waiting for the sender, a vendor or a date. */
    WAITING,
    /** Back with the sender, with a reason. */
    RETURNED,
    /** Done in the owner's word, not yet in the sender's. */
    RESOLVED,
    /** Done in the sender's word, or after their silence. Never reopens. */
    CLOSED,
    /** Called off. */
    CANCELED;

    /** Whether a named person has it now. */
    public boolean isOwned() {
        return this == ACKNOWLEDGED || this == WAITING;
    }

    /** Whether nothing more can happen to it. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELED;
    }
}
