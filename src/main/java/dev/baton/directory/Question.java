package dev.baton.directory;

/** Something a team asks in the form when it is chosen; the key names the answer in the record. */
public record Question(String key, String label, boolean required) {
    /** The most that Slack takes as the label of a field, in characters. */
    public static final int LONGEST_LABEL = 150;

    public Question {
        if (key.isBlank() || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a question has a key and a label of at most " + LONGEST_LABEL);
        }
    }
}
