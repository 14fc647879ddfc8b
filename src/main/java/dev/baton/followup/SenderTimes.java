package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Level;
import dev.baton.handoff.Silence;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When a sender whose turn it is is reminded, and when their supervisor is told that they say nothing. */
record SenderTimes(Handoff handoff, WorkingTime clock) {
    Stream<FollowUp> all(Instant now) {
        return Stream.concat(telling(), Stream.of(reminder(now)));
    }

    private FollowUp reminder(Instant now) {
        var first = clock.after(silence().since(), handoff.policy().nudgeAfter());
        var rhythm = new Rhythm(handoff.policy(), clock, silence().lastReminder(), first);
        return new FollowUp.RemindSender(rhythm.due(), rhythm.countedFrom(now));
    }

    /** At the time of the level that tells them of a team's silence. */
    private Stream<FollowUp> telling() {
        var levels = handoff.policy().levels();
        return IntStream.range(0, levels.size())
                .filter(i -> levels.get(i).to() == Level.Audience.SENDER_SUPERVISOR
                        && !silence().supervisorTold())
                .limit(1)
                .mapToObj(i -> new FollowUp.TellOfSilence(
                        clock.after(silence().since(), levels.get(i).after()), i + 1));
    }

    private Silence silence() {
        return handoff.course().silence();
    }
}
