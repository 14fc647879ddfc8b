package dev.baton.slack.view;

import dev.baton.handoff.Span;
import dev.baton.handoff.WorkingTime;
import java.time.Duration;

/** A length of time in words: {@code 40 s}, {@code 25 min}, {@code 3 h 5 min}; on a clock in its days, once there are any. */
final class Waited {
    private static final Duration DAY_AND_NIGHT = Duration.ofHours(24);

    private Waited() {}

    /** As people count it who work on that clock: {@code 3 h of working time}, {@code 4 working days and 2 h}. */
    static String words(Duration time, WorkingTime clock) {
        var day = clock.lengthOf(new Span(1, Span.Unit.DAYS));
        var working = day.compareTo(DAY_AND_NIGHT) < 0;
        if (time.compareTo(day) < 0) {
            return words(time) + (working ? " of working time" : "");
        }
        var days = time.dividedBy(day);
        var hours = time.minus(day.multipliedBy(days)).toHours();
        return days
                + (working ? " working" : "")
                + (days == 1 ? " day" : " days")
                + (hours == 0 ? "" : " and " + hours + " h");
    }

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
