package dev.baton.handoff;

/** How the sender says that it went. */
public enum Rating {
    GOOD,
    FAIR,
    POOR
}
