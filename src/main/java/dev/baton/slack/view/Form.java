package dev.baton.slack.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Baton's forms; the callback id is the name in small letters. */
public enum Form {
    HAND_OFF,
    ACKNOWLEDGE,
    RETURN,
    REDIRECT,
    RESOLVE,
    CANCEL,
    ADD_DETAILS,
    SNOOZE,
    WAIT,
    RATE_IN_WORDS,
    KEEP_TEAM,
    KEEP_POLICY,
    KEEP_PERSON;

    public String callbackId() {
        return name().toLowerCase(Locale.ROOT) + "_form";
    }

    /** The form with that callback id. */
    public static Optional<Form> of(String callbackId) {
        return Arrays.stream(values())
                .filter(f -> f.callbackId().equals(callbackId))
                .findFirst();
    }
}
