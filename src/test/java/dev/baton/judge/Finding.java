package dev.baton.judge;

/**
 * One thing that is wrong.
 *
 * @param subject which handoff or reply, by the word that stands in its text
 */
record Finding(Sort sort, String subject, String words) {
    @Override
    public String toString() {
        return sort + " " + subject + ": " + words;
    }
}
