package dev.baton.slack.view;

import java.util.Locale;

/** The inputs of Baton's forms; the block id and the action id are the name in small letters. */
public enum Field {
    TEAM("Team"),
    ASK("Ask"),
    SITUATION("Situation"),
    STAKE("Stake"),
    URGENCY("Urgency"),
    NEEDED_BY("Needed by"),
    TRIED("Tried so far"),
    BEHALF("On behalf of"),
    READ_BACK("In your words"),
    PROMISED_BY("Promised by"),
    DONE("What was done"),
    REASON("Reason"),
    WHERE("Where it should go"),
    DETAILS("Details"),
    UNTIL("Until"),
    DATE("Date"),
    WAITING_FOR("Waiting for");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
