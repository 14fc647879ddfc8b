package dev.baton.handoff;

/** How somebody acted. */
public enum Via {
    SLASH,
    BUTTON,
    REACTION,
    MESSAGE,
    TIMER
}
