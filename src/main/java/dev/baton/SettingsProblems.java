package dev.baton;

import java.util.List;

/** Everything that is wrong in the environment, one problem a line in words for the operator; no value of a secret in it. */
public final class SettingsProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsProblems(List<String> problems) {
        super(String.join("\n", problems));
    }

    /** All of them, each beginning with the name of its variable. */
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
