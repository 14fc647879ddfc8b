package dev.baton.slack.view;

import dev.baton.handoff.Rating;
import dev.baton.handoff.TeamKey;
import java.util.Arrays;
import java.util.Optional;

/** Everything that can be pressed in a message; the action id is the name in small letters. */
public enum Press {
    ACKNOWLEDGE("Acknowledge"),
    RESOLVE("Resolve"),
    RELEASE("Release"),
    RETURN("Return"),
    REDIRECT("Redirect"),
    SEND_AGAIN("Send again"),
    /** One for each team, which its action id names and which it is called. */
    SEND_TO("Send there"),
    /** One for each open handoff of somebody who wrote to Baton, which its action id names and which it is called. */
    CARRY_TO("For this one"),
    READ_BACK("Add read-back"),
    CONFIRM("Confirm"),
    NOT_FIXED("Not fixed"),
    NUDGE("Nudge"),
    ADD_DETAILS("Add details"),
    CANCEL("Cancel"),
    SNOOZE("Snooze"),
    WAIT("Waiting"),
    /** What was waited for is there. */
    RESUME("Resume"),
    STILL_ON_IT("Still on it"),
    EVIDENCE("Evidence"),
    /** One for each face, which its action id names. */
    RATE("Rate"),
    RATE_IN_WORDS("Add a line"),
    CREDIT("Give credit"),
    /** Opens the form, filled in from one that is over. */
    ANEW("Hand off anew"),
    WATCH("Watch"),
    UNWATCH("Stop watching"),
    SHOW_DIGEST("Show all"),
    /** Opens the empty form; stands on no handoff. */
    OPEN_FORM("Hand off a request"),
    /** Opens the form, filled in for a team; stands on no handoff. */
    HAND_OFF("Hand off"),
    ADD_TEAM("Add team"),
    EDIT_TEAM("Edit"),
    REMOVE_TEAM("Remove team"),
    SHOW_POLICIES("Policies"),
    ADD_POLICY("Add policy"),
    EDIT_POLICY("Edit"),
    REMOVE_POLICY("Remove policy"),
    SHOW_PEOPLE("Who supervises whom"),
    /** Opens the card in Slack; Baton only acks it. */
    OPEN_CARD("Open card");

    private final String label;

    Press(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String actionId() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Where a message has one for each team. */
    String actionId(TeamKey team) {
        return actionId() + "." + team;
    }

    /** Where a message has one for each rating. */
    String actionId(Rating rating) {
        return actionId() + "." + rating.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The rating that such an action id names. */
    public static Optional<Rating> rating(String actionId) {
        return Arrays.stream(Rating.values())
                .filter(rating -> RATE.actionId(rating).equals(actionId))
                .findFirst();
    }

    /** The team that such an action id names. */
    public static Optional<TeamKey> team(String actionId) {
        return Optional.of(actionId.substring(actionId.indexOf('.') + 1))
                .filter(TeamKey::isValid)
                .map(TeamKey::new);
    }

    /** The press with that action id. */
    public static Optional<Press> of(String actionId) {
        var plain = actionId.split("\\.", 2)[0];
        return Arrays.stream(values()).filter(p -> p.actionId().equals(plain)).findFirst();
    }
}
