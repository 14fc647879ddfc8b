package dev.baton.slack.view;

import dev.baton.directory.WorkingHours;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;

/** Whether a team is at work, and until or from when, as the reader's own clock shows it. */
final class HoursNow {
    private HoursNow() {}

    static String words(WorkingTime time, Instant now) {
        return time instanceof WorkingHours hours ? words(hours, now) : "open around the clock";
    }

    private static String words(WorkingHours hours, Instant now) {
        return hours.openUntil(now)
                .map(end -> "open now, until " + Dates.at(end))
                .orElseGet(() -> "closed now, opens " + Dates.at(hours.nextOpen(now)));
    }
}
