package dev.baton.handoff;

/** How pressing a handoff is. High is marked and listed first; urgent also runs around the clock. */
public enum Urgency {
    NORMAL,
    HIGH,
    URGENT
}
