package dev.baton.followup;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Moment;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Rung;
import dev.baton.handoff.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Does to a handoff whatever falls due, and keeps what was done and when. */
final class Clockwork {
    private static final int ENDLESS = 200;

    private final WorkingTime clock;
    private final List<Done> done = new ArrayList<>();
    private Handoff handoff;

    /** What was done, and when it was. */
    record Done(FollowUp what, Instant at) {}

    Clockwork(Handoff handoff, WorkingTime team) {
        this.handoff = handoff;
        this.clock = handoff.clock(team);
    }

    /** The clock looks now; what it does there and then, in order. */
    List<FollowUp> at(Instant now) {
        List<FollowUp> here = new ArrayList<>();
        for (var due = followUps().dueBy(now);
                due.isPresent();
                due = followUps().dueBy(now)) {
            handoff = after(due.get(), new Moment(now, clock));
            done.add(new Done(due.get(), now));
            here.add(due.get());
            if (here.size() > ENDLESS) {
                throw new AssertionError("there is no end of " + due.get());
            }
        }
        return here;
    }

    private Handoff after(FollowUp due, Moment moment) {
        if (due instanceof FollowUp.Nudge nudge) {
            return handoff.nudgeWhenDue(nudge.due(), nudge.countedFrom(), moment)
                    .handoff();
        }
        if (due instanceof FollowUp.Escalate climb) {
            var told = List.of(new Rung.Told(new PersonId("U0BOSS"), moment.now()));
            return handoff.escalate(new Rung(climb.to(), told, climb.nudgeReplaced()), moment)
                    .handoff();
        }
        if (due instanceof FollowUp.Mark mark) {
            return handoff.mark(mark.target(), mark.standing(), moment).handoff();
        }
        if (due instanceof FollowUp.RemindOwner reminder) {
            return handoff.remindOwner(reminder.due(), reminder.countedFrom(), moment)
                    .handoff();
        }
        if (due instanceof FollowUp.RemindSender reminder) {
            return handoff.remindSender(reminder.due(), reminder.countedFrom(), moment)
                    .handoff();
        }
        if (due instanceof FollowUp.TellOfSilence telling) {
            return handoff.tellOfSilence(telling.level(), List.of(), moment).handoff();
        }
        if (due instanceof FollowUp.Lapse) {
            return handoff.lapse(moment).handoff();
        }
        if (due instanceof FollowUp.EndWait) {
            return handoff.waitIsOver(moment).handoff();
        }
        if (due instanceof FollowUp.Wake) {
            return handoff.wake(moment).handoff();
        }
        return handoff.closeBySilence(moment).handoff();
    }

    FollowUps followUps() {
        return new FollowUps(handoff, clock);
    }

    Handoff handoff() {
        return handoff;
    }

    void set(Handoff next) {
        handoff = next;
    }

    WorkingTime clock() {
        return clock;
    }

    List<Done> done() {
        return done;
    }
}
