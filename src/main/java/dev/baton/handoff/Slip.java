package dev.baton.handoff;

/** Something that should have happened by now and has not, by what it is. Stored by these names. */
public enum Slip {
    /** The clock was never told when to look at a handoff again. */
    FOLLOW_UP_NOT_PLANNED,
    /** A nudge, a level, a mark or a close is overdue. */
    FOLLOW_UP_LATE,
    /** A message waits, and nothing stands in its way. */
    MESSAGE_NOT_SENT,
    /** A message was begun, and nobody has found out what became of it. */
    MESSAGE_HALF_DONE,
    /** A message in Slack does not show the present state. */
    MESSAGE_OUT_OF_DATE,
    /** A Home waits to be drawn. */
    HOME_NOT_DRAWN
}
