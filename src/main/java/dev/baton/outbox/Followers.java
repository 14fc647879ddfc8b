package dev.baton.outbox;

/** Which of a handoff's messages show a change of it. */
public enum Followers {
    /** Its card and its line. */
    CARD_AND_LINE,
    /** All but its nudges, of which there may be many: they show only whether somebody has it. */
    ALL_BUT_NUDGES,
    ALL
}
