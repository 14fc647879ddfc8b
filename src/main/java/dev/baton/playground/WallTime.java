package dev.baton.playground;

import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** What a field for date and time holds in a browser. */
final class WallTime {
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

    private WallTime() {}

    /** As seconds, if it is one; anything else as it is. */
    static String moment(String word) {
        return LOCAL.matcher(word).matches()
                ? Long.toString(
                        LocalDateTime.parse(word).atZone(Playground.ZONE).toEpochSecond())
                : word;
    }
}
