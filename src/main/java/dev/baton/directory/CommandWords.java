package dev.baton.directory;

import java.util.Set;

/** What {@code /handoff} understands as a command, so that no team can go by it. */
public final class CommandWords {
    private static final Set<String> ALL = Set.of(
            "who",
            "mine",
            "team",
            "status",
            "ack",
            "acknowledge",
            "resolve",
            "release",
            "return",
            "redirect",
            "cancel",
            "nudge",
            "evidence",
            "digest",
            "teams",
            "help",
            "snooze",
            "wait",
            "waiting",
            "resume",
            "seen",
            "watch",
            "confirm",
            "reopen",
            "add");

    private CommandWords() {}

    /** Whether it is a command, in whatever case. */
    public static boolean contains(String word) {
        return ALL.contains(Word.of(word).value());
    }
}
