package dev.baton.handoff;

/** How pressing a handoff is. High is marked and listed first; urgent also runs around the clock. */
public enum Urgency {
    NORMAL,
    HIGH,
    URGENT;

    /** The clock that a handoff of this urgency runs on, given the receiving team's own. */
    public WorkingTime clock(WorkingTime team) {
        return this == URGENT ? WorkingTime.aroundTheClock() : team;
    }
}
