package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Moment;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Reads the one clock, and finds the working time that a handoff runs on by the directory of this moment. */
final class Clocks {
    private final InstantSource time;
    private final InstantSource realTime;
    private final Supplier<Directory> directory;

    Clocks(InstantSource time, InstantSource realTime, Supplier<Directory> directory) {
        this.time = time;
        this.realTime = realTime;
        this.directory = directory;
    }

    /** To the microsecond, which is what both databases keep. */
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The time that leases, pacing and back-off run on, whatever the product's clock is set to. */
    Instant realNow() {
        return realTime.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A handoff whose team has left the directory runs on, around the clock where nobody remembers its hours. */
    WorkingTime of(Handoff handoff) {
        return handoff.clock(hours(handoff.team()));
    }

    WorkingTime hours(TeamKey team) {
        return directory.get().lastKnown(team).map(Team::hours).orElseGet(WorkingTime::aroundTheClock);
    }

    Moment moment(Handoff handoff) {
        return new Moment(now(), of(handoff));
    }
}
