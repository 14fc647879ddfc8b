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
    WAITING_FOR("Waiting for"),
    RATING_WORDS("In a line"),
    TEAM_NAME("Name"),
    TEAM_CHANNEL("Channel"),
    TEAM_SUPERVISORS("Supervisors"),
    MEMBERS("Members"),
    USER_GROUP("User group"),
    ON_CALL("On call"),
    HANDLES("Handles"),
    REACH_US("How to reach it"),
    QUESTIONS("Questions"),
    DAYS("Working days"),
    FROM("From"),
    TO("To"),
    TIMEZONE("Time zone"),
    HOLIDAYS("Holidays"),
    POLICY("Policy"),
    POLICY_NAME("Name"),
    NUDGE_AFTER("Remind the team after"),
    NUDGE_EVERY("Then every"),
    TELL_SUPERVISORS("Tell the team's supervisors after"),
    TELL_SENDERS_SUPERVISOR("Tell the sender's supervisor after"),
    TELL_PARTIES("Bring everybody together after"),
    ACKNOWLEDGE_WITHIN("Agreed: taken within"),
    CONNECT_WITHIN("Agreed: the sender hears from its owner within"),
    RESOLVE_WITHIN("Agreed: resolved within"),
    CLOSE_AFTER("Once resolved, close after silence of"),
    LAPSE_AFTER("Give it back to the team where its owner is silent for"),
    PERSON("Person"),
    SUPERVISOR("Supervisor");

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
