package dev.baton.playground;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Lets time pass in short steps, and the app do after each what has fallen due: so a reminder comes at its own time, and
 * not with all others at the end. While time is put on, nothing is half done.
 */
public final class PassingTime {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final RunningClock clock;
    private final ZoneId zone;
    private final Runnable dueWork;

    /**
     * Puts on that clock.
     *
     * @param zone where mornings come
     * @param dueWork does everything that is due, on the caller's thread
     */
    public PassingTime(RunningClock clock, ZoneId zone, Runnable dueWork) {
        this.clock = clock;
        this.zone = zone;
        this.dueWork = dueWork;
    }

    /** Does what is due now. */
    public synchronized void work() {
        dueWork.run();
    }

    /** Returns when what fell due has been done. */
    synchronized void pass(Duration span) {
        var left = span;
        while (!left.isZero()) {
            var step = left.compareTo(STEP) < 0 ? left : STEP;
            clock.putOn(step);
            dueWork.run();
            left = left.minus(step);
        }
    }

    /** Until nine on the next working day. */
    Duration untilMorning() {
        var now = clock.instant().atZone(zone);
        var morning = now.with(MORNING);
        while (!morning.isAfter(now) || isFree(morning)) {
            morning = morning.plusDays(1);
        }
        return Duration.between(now, morning);
    }

    private static boolean isFree(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
