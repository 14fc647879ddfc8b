package dev.baton.web;

import java.util.List;

/**
 * Whether Baton can do its work now, and if not, why.
 *
 * @param reasons a few plain words each, readable by anybody on the network: no address, no name, no text; empty when ready
 */
public record Readiness(List<String> reasons) {
    public Readiness {
        reasons = List.copyOf(reasons);
    }

    /** Nothing stands in the way. */
    public static Readiness ready() {
        return new Readiness(List.of());
    }

    /** For instance {@code notYet("waiting for Slack")}. */
    public static Readiness notYet(String... reasons) {
        if (reasons.length == 0) {
            throw new IllegalArgumentException("Say why it is not ready");
        }
        return new Readiness(List.of(reasons));
    }

    boolean isReady() {
        return reasons.isEmpty();
    }

    String words() {
        return isReady() ? "ready" : String.join("\n", reasons);
    }
}
