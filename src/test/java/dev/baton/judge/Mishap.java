package dev.baton.judge;

/** What happens to an event on its way to Baton. */
enum Mishap {
    NONE,
    DOUBLED,
    /** Comes after what happened later. */
    OVERTAKEN,
    /** Never comes. */
    DROPPED
}
