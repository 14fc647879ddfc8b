package dev.baton.slack.view;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that Slack hands over as markup (after a command, in a message), read back as the person typed it: names in place of
 * ids where Slack gives them, addresses as they are, nothing escaped. What is typed into a form comes plain.
 */
public final class Unmarked {
    private static final Pattern REFERENCE = Pattern.compile("<([@#!]|[a-z]+:)([^<>|]*)(?:\\|([^<>]*))?>");

    private Unmarked() {}

    public static String of(String markup) {
        var named = REFERENCE.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(named(found)));
        return named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String named(MatchResult found) {
        var label = found.group(3) == null ? "" : found.group(3);
        return switch (found.group(1)) {
            case "@", "#" -> found.group(1) + (label.isEmpty() ? found.group(2) : label);
            case "!" -> label.startsWith("@") ? label : "@" + (label.isEmpty() ? found.group(2) : label);
            case "mailto:" -> label.isEmpty() ? found.group(2) : label;
            default -> address(found.group(1) + found.group(2), label);
        };
    }

    private static String address(String address, String label) {
        return label.isEmpty() || address.contains(label) ? address : label + " (" + address + ")";
    }
}
