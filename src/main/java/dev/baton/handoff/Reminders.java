package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the clock does while nobody has answered, and the nudge that a person asks for. */
record Reminders(Handoff handoff) {
    Outcome nudge(Actor actor, Moment moment) {
        var refusal = Move.NUDGE.refusal(handoff, actor);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (nudgedLately(moment)) {
            return new Outcome.Refused(Reply.NUDGED_LATELY);
        }
        var nudge = new ToTeam.Nudge(handoff.ladder().stint(), moment.now(), Optional.of(actor.person()));
        return new Change(handoff, moment)
                .ladder(handoff.ladder().nudged(moment.now()))
                .tell(nudge)
                .by(actor, Entry.Event.NUDGED, Reply.NUDGED);
    }

    private boolean nudgedLately(Moment moment) {
        return handoff.ladder()
                .lastNudge()
                .filter(last -> moment.clock()
                        .after(last, handoff.policy().nudgeEvery())
                        .isAfter(moment.now()))
                .isPresent();
    }

    Outcome.Changed nudgeWhenDue(Instant due, Instant countedFrom, Moment moment) {
        return new Change(handoff, moment)
                .ladder(handoff.ladder().nudged(countedFrom))
                .tell(new ToTeam.Nudge(handoff.ladder().stint(), due, Optional.empty()))
                .byClock(Entry.Event.NUDGED, "due " + due);
    }

    Outcome.Changed escalate(Rung rung, Moment moment) {
        var level = handoff.ladder().level() + 1;
        var ladder = rung.nudgeReplaced().map(handoff.ladder()::nudged).orElse(handoff.ladder());
        var change = new Change(handoff, moment).ladder(ladder.climbed());
        if (rung.told().isEmpty()) {
            change.tell(new ToAuthority.NobodyToTell(level));
        } else if (rung.to() == Level.Audience.PARTIES) {
            change.tell(new ToAuthority.Parties(level, ladder.stint(), rung.people(), rung.lastFrom()));
        } else {
            rung.told()
                    .forEach(told ->
                            change.tell(new ToAuthority.Escalation(level, ladder.stint(), told.person(), told.from())));
        }
        return change.byClock(
                Entry.Event.ESCALATED, "level " + level + ", " + rung.to().key());
    }

    Outcome.Changed remindSender(Instant due, Instant countedFrom, Moment moment) {
        var silence = handoff.course().silence().reminded(countedFrom, moment.now());
        return new Change(handoff, moment)
                .course(handoff.course().silent(silence))
                .tell(new ToSender.Reminder(handoff.ladder().stint(), due))
                .byClock(Entry.Event.REMINDED, "the sender, due " + due);
    }

    Outcome.Changed tellOfSilence(int level, List<Rung.Told> supervisors, Moment moment) {
        var silence = handoff.course().silence();
        var change = new Change(handoff, moment).course(handoff.course().silent(silence.told()));
        supervisors.forEach(told -> change.tell(new ToAuthority.SenderSilent(
                told.person(), handoff.ladder().stint(), told.from(), Optional.of(silence.since()))));
        if (supervisors.isEmpty()) {
            change.tell(new ToAuthority.NobodyToTell(level));
        }
        return change.byClock(Entry.Event.ESCALATED, "the sender is silent");
    }

    Outcome.Changed mark(Target target, Target.Standing standing, Moment moment) {
        var event = standing == Target.Standing.BREACHED ? Entry.Event.BREACHED : Entry.Event.AT_RISK;
        return new Change(handoff, moment)
                .standing(target, standing)
                .byClock(event, target.name().toLowerCase(Locale.ROOT));
    }
}
