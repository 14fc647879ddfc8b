package dev.baton.handoff;

/** The last word said on a handoff: what was done, or why it was called off. */
public record Note(PersonId by, String words) {
    public static final int MAX_WORDS = 1000;
}
