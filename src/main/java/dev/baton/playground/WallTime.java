package dev.baton.playground;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field for date and time holds in a browser. */
final class WallTime {
    private static final Pattern LOCAL = Pattern.compile("(.*/)?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)");

    private final ZoneId zone;

    WallTime(ZoneId zone) {
        this.zone = zone;
    }

    /** As seconds, if it is one, the address of its field before it kept; anything else as it is. */
    String moment(String word) {
        var found = LOCAL.matcher(word);
        if (!found.matches()) {
            return word;
        }
        var seconds = LocalDateTime.parse(found.group(2)).atZone(zone).toEpochSecond();
        return Optional.ofNullable(found.group(1)).orElse("") + seconds;
    }
}
