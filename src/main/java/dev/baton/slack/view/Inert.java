package dev.baton.slack.view;

import java.util.regex.Pattern;

/** Makes people's text harmless: it can notify nobody, pass for nothing else and break out of nowhere. */
public final class Inert {
    private static final Pattern DIRECTION_CONTROLS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");

    private Inert() {}

    /** For plain text and rich text elements, which know no markup: only what turns the direction of reading is marked. */
    public static String plain(String text) {
        return DIRECTION_CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    /** For mrkdwn and for the text of notifications: the three characters that Slack gives a meaning are escaped. */
    public static String markup(String text) {
        return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As {@link #markup}, on one line, and without the sign that would make code of whatever follows. */
    public static String line(String text) {
        return BLANKS.matcher(markup(text)).replaceAll(" ").replace('`', '\'').strip();
    }

    /** What was typed, without the control characters that no database or reader wants. */
    public static String typed(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /**
     * The first characters of a text, whole ones, with a sign that there was more. At most so many of Java's {@code
     * char}s: however Slack counts, it counts no more.
     */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : cutAt(text, most - 1);
    }

    /** As {@link #cut}, for what is marked up and escaped already: no mention, link or escape is cut in two. */
    static String cutMarkup(String markup, int most) {
        if (markup.length() <= most || most < 1) {
            return most < 1 ? "" : markup;
        }
        return cutAt(markup, before('<', '>', markup, before('&', ';', markup, most - 1)));
    }

    /** The end, or where something begins that would only be closed behind it. */
    private static int before(char first, char last, String markup, int end) {
        var start = markup.lastIndexOf(first, end - 1);
        return start >= 0 && markup.indexOf(last, start) >= end ? start : end;
    }

    private static String cutAt(String text, int end) {
        var whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + "…";
    }
}
