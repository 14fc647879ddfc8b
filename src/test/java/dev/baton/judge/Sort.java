package dev.baton.judge;

/** What can be wrong with what Baton said. */
enum Sort {
    /** Somebody should have been told and never was. */
    LOST,
    /** More than {@link Checker#TOLERANCE} before its time. */
    EARLY,
    /** Later than the troubles of the time excuse. */
    LATE,
    /** A second copy stands there at the end. */
    EXTRA,
    /** A message that nothing asked for, or not any more. */
    STRAY,
    /** What stands there at the end does not show how things are. */
    STALE,
    /** A call although Slack had said when to come back. */
    VIOLATION
}
