package dev.baton.followup;

import dev.baton.handoff.Policy;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.Optional;

/** When somebody is reminded: after a first time, then again and again. */
record Rhythm(Policy policy, WorkingTime clock, Optional<Instant> last, Instant first) {
    Instant due() {
        return last.map(at -> clock.after(at, policy.nudgeEvery())).orElse(first);
    }

    /** The due time; the present where that is so late that the next would follow on the heels of this one. */
    Instant countedFrom(Instant now) {
        return isFarBehind(now) ? now : due();
    }

    /** Later than half a period, as after a night without power. */
    private boolean isFarBehind(Instant now) {
        var half = clock.lengthOf(policy.nudgeEvery()).dividedBy(2);
        return now.isAfter(due()) && clock.between(due(), now).compareTo(half) > 0;
    }
}
