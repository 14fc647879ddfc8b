package dev.baton.outbox;

/** What stands in the way of a message for good; decides which other road is taken. */
public enum Obstacle {
    /** The conversation is closed to Baton: it is not in it, or it is archived or gone. It may open again. */
    CLOSED,
    /** The message that it belongs under, or that it would change, is gone. */
    GONE,
    /** Those whom it is for cannot be written to. */
    NOBODY,
    /** Slack refuses the message itself, wherever it goes. */
    REFUSED
}
