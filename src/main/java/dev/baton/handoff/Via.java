package dev.baton.handoff;

/** How somebody acted. */
public enum Via {
    SLASH,
    BUTTON,
    REACTION,
    MESSAGE,
    TIMER,
    /** By a reaction or a reply that Slack did not tell of in time: Baton has found it there. */
    CATCH_UP;

    /** Whether it was done by writing, and not on purpose. */
    boolean isWritten() {
        return this == MESSAGE || this == CATCH_UP;
    }

    /** How an acknowledge counts: what is found afterwards was a reaction. */
    Via asAcknowledge() {
        return this == CATCH_UP ? REACTION : this;
    }
}
