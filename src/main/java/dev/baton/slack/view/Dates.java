package dev.baton.slack.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant that every reader sees in their own time zone; where Slack cannot, in UTC. */
final class Dates {
    private Dates() {}

    static String at(Instant instant) {
        var fallback = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(instant);
        return "<!date^" + instant.getEpochSecond() + "^{date_short_pretty} at {time}|" + fallback + ">";
    }
}
