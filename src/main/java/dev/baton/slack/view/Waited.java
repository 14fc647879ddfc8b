package dev.baton.slack.view;

import java.time.Duration;

/** A length of working time in words: {@code 40 s}, {@code 25 min}, {@code 3 h 5 min}. */
final class Waited {
    private Waited() {}

    static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return time.toSeconds() + " s";
        }
        var hours = time.toHours();
        var minutes = time.toMinutesPart();
        if (hours == 0) {
            return minutes + " min";
        }
        return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }
}
