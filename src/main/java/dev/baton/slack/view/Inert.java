package dev.baton.slack.view;

import java.util.regex.Pattern;

/** Makes people's text harmless: it can notify nobody, pass for nothing else and break out of nowhere. */
public final class Inert {
    private static final Pattern DIRECTION_CONTROLS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Inert() {}

    /** For plain text and rich text elements, which know no markup: only what turns the direction of reading is marked. */
    public static String plain(String text) {
        return DIRECTION_CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    /** For mrkdwn and for the text of notifications: the three characters that Slack gives a meaning are escaped. */
    public static String markup(String text) {
        return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As {@link #markup}, on one line. */
    public static String line(String text) {
        return markup(text).replaceAll("\\s+", " ").strip();
    }

    /** What was typed, without the control characters that no database or reader wants. */
    public static String typed(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** The first characters of a text, whole ones, with a sign that there was more. */
    public static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
