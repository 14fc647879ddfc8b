package dev.baton.handoff;

/** Whose move it is; shown wherever a handoff is shown. */
public enum Turn {
    TEAM,
    OWNER,
    SENDER,
    NOBODY
}
