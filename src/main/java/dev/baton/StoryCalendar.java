package dev.baton;

import dev.baton.playground.Playground;
import dev.baton.playground.PlaygroundClock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** Moves the story's time on within its week. */
record StoryCalendar(PlaygroundClock clock) {
    /** Time passes until then, and all that falls due on the way is Baton's to notice. */
    void comes(DayOfWeek day, int hour, int minute) {
        var now = clock.instant().atZone(Playground.ZONE);
        clock.moveTo(now.with(TemporalAdjusters.nextOrSame(day))
                .with(LocalTime.of(hour, minute))
                .toInstant());
    }
}
