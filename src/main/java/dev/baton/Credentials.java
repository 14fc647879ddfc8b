package dev.baton;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a token or secret can be the one asked for, and if not, what it is instead. Never repeats it. */
final class Credentials {
    private static final int SHORTEST_SECRET = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+-[A-Za-z0-9-]+");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Map<String, String> KINDS = kinds();

    private final Variables variables;

    Credentials(Variables variables) {
        this.variables = variables;
    }

    Optional<String> token(String name, String prefix, String value) {
        if (!value.startsWith(prefix)) {
            return variables.wrong(name, "holds " + kindOf(value) + ": it must begin with " + prefix);
        }
        if (!TOKEN.matcher(value).matches()) {
            return variables.wrong(
                    name, "is not whole, or has something in it that is no part of a token: copy it again");
        }
        return Optional.of(value);
    }

    Optional<String> secret(String name, String value) {
        if (!VISIBLE.matcher(value).matches() || value.startsWith("\"") || value.startsWith("'")) {
            return variables.wrong(name, "has spaces, quotation marks or special characters in it: copy it again");
        }
        if (value.startsWith("xox") || value.startsWith("xapp-")) {
            return variables.wrong(
                    name, "holds " + kindOf(value) + ": copy the Signing Secret under Basic Information");
        }
        if (value.length() < SHORTEST_SECRET) {
            return variables.wrong(name, "has fewer than " + SHORTEST_SECRET + " characters: copy it whole");
        }
        return Optional.of(value);
    }

    private static String kindOf(String value) {
        return KINDS.entrySet().stream()
                .filter(kind -> value.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("something that is no token of Slack");
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("\"", "a value in quotation marks (leave them out)");
        kinds.put("'", "a value in quotation marks (leave them out)");
        kinds.put("xoxb-", "a bot token (xoxb-…)");
        kinds.put("xapp-", "an app-level token (xapp-…)");
        kinds.put("xoxp-", "a user token (xoxp-…)");
        kinds.put("xoxe.xoxb-", "a bot token that expires (switch token rotation off for this app)");
        kinds.put("xoxe.xoxp-", "a user token that expires");
        kinds.put("xoxe-", "a refresh token (xoxe-…)");
        kinds.put("xoxa-", "a legacy workspace token (xoxa-…)");
        kinds.put("xoxr-", "a legacy refresh token (xoxr-…)");
        kinds.put("xoxs-", "a session token of a browser (xoxs-…)");
        kinds.put("xoxc-", "a session token of a browser (xoxc-…)");
        kinds.put("xoxd-", "a cookie of a browser (xoxd-…)");
        return kinds;
    }
}
