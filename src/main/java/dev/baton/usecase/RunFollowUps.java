package dev.baton.usecase;

import dev.baton.followup.FollowUp;
import dev.baton.followup.FollowUps;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Level;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Rung;
import dev.baton.handoff.TeamKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock's turn: nudges, climbs, marks and closes whatever has fallen due. */
public final class RunFollowUps {
    private static final Logger LOG = LoggerFactory.getLogger(RunFollowUps.class);
    private static final int AT_A_TIME = 100;

    /** Where Slack does not say whether somebody has it, they are reminded all the same after so long. */
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Clocks clocks;
    private final Audiences audiences;
    private final Changes changes;
    private final CatchUp catchUp;
    private final Runnable sendSoon;

    RunFollowUps(
            Transactions transactions,
            Clocks clocks,
            Audiences audiences,
            Changes changes,
            CatchUp catchUp,
            Runnable sendSoon) {
        this.catchUp = catchUp;
        this.transactions = transactions;
        this.clocks = clocks;
        this.audiences = audiences;
        this.changes = changes;
        this.sendSoon = sendSoon;
    }

    /** Does all that is due, each thing once. */
    public void run() {
        var due = due();
        while (due.stream().filter(this::followUp).count() > 0) {
            sendSoon.run();
            due = due();
        }
    }

    private List<HandoffId> due() {
        return transactions.inTransaction(work -> work.handoffs().due(clocks.now(), AT_A_TIME));
    }

    /** One that cannot be followed up, for whatever reason, holds up no other; it is tried again at the next run. */
    private boolean followUp(HandoffId id) {
        try {
            return isFollowedUp(id);
        } catch (RuntimeException failed) {
            LOG.error(
                    "{} could not be followed up ({}); it is tried again",
                    id,
                    failed.getClass().getName());
            return false;
        }
    }

    private boolean isFollowedUp(HandoffId id) {
        var seen = transactions.inTransaction(work -> work.handoffs().find(id));
        if (seen.filter(this::isReminder).isPresent() && !catchUp.isKnown(id) && mayWait(seen.get())) {
            return false;
        }
        followUpOrFail(id);
        return true;
    }

    private boolean isReminder(Handoff handoff) {
        return dueOn(handoff)
                .filter(due -> due instanceof FollowUp.Nudge
                        || due instanceof FollowUp.Escalate
                        || due instanceof FollowUp.RemindOwner
                        || due instanceof FollowUp.Lapse)
                .isPresent();
    }

    private boolean mayWait(Handoff handoff) {
        return dueOn(handoff)
                .filter(due -> clocks.now().isBefore(due.due().plus(AT_THE_LATEST)))
                .isPresent();
    }

    private void followUpOrFail(HandoffId id) {
        var told = transactions
                .inTransaction(work -> work.handoffs().find(id))
                .flatMap(handoff -> dueOn(handoff).flatMap(RunFollowUps::toTell).map(to -> audience(handoff, to)));
        transactions.inTransaction(work -> {
            work.handoffs().lock(id).ifPresent(handoff -> followUp(work, handoff, told));
            return id;
        });
    }

    /** Looked up before the handoff is locked, since Slack may have to be asked. */
    private Audience audience(Handoff handoff, Level.Audience to) {
        return new Audience(handoff.team(), to, audiences.of(to, handoff, clocks.now()));
    }

    private static Optional<Level.Audience> toTell(FollowUp due) {
        if (due instanceof FollowUp.Escalate climb) {
            return Optional.of(climb.to());
        }
        return due instanceof FollowUp.TellOfSilence ? Optional.of(Level.Audience.SENDER_SUPERVISOR) : Optional.empty();
    }

    private record Audience(TeamKey team, Level.Audience to, List<Rung.Told> told) {}

    private void followUp(Transactions.Work work, Handoff handoff, Optional<Audience> audience) {
        dueOn(handoff)
                .flatMap(due -> decide(handoff, due, audience.filter(found -> isFor(found, handoff, due))))
                .ifPresentOrElse(
                        changed -> changes.store(work, changed),
                        () -> work.handoffs().plan(handoff.id(), changes.nextFollowUp(handoff)));
    }

    private Optional<FollowUp> dueOn(Handoff handoff) {
        return new FollowUps(handoff, clocks.of(handoff)).dueBy(clocks.now());
    }

    private Optional<Outcome.Changed> decide(Handoff handoff, FollowUp due, Optional<Audience> audience) {
        var moment = clocks.moment(handoff);
        if (due instanceof FollowUp.Nudge nudge) {
            return Optional.of(handoff.nudgeWhenDue(nudge.due(), nudge.countedFrom(), moment));
        }
        if (due instanceof FollowUp.Mark mark) {
            return Optional.of(handoff.mark(mark.target(), mark.standing(), moment));
        }
        if (due instanceof FollowUp.Escalate climb) {
            var replaced = climb.nudgeReplaced();
            return audience.map(found -> handoff.escalate(new Rung(climb.to(), found.told(), replaced), moment));
        }
        if (due instanceof FollowUp.TellOfSilence telling) {
            return audience.map(found -> handoff.tellOfSilence(telling.level(), found.told(), moment));
        }
        if (due instanceof FollowUp.RemindSender reminder) {
            return Optional.of(handoff.remindSender(reminder.due(), reminder.countedFrom(), moment));
        }
        if (due instanceof FollowUp.RemindOwner reminder) {
            return Optional.of(handoff.remindOwner(reminder.due(), reminder.countedFrom(), moment));
        }
        if (due instanceof FollowUp.Lapse) {
            return Optional.of(handoff.lapse(moment));
        }
        if (due instanceof FollowUp.EndWait) {
            return Optional.of(handoff.waitIsOver(moment));
        }
        if (due instanceof FollowUp.Wake) {
            return Optional.of(handoff.wake(moment));
        }
        return Optional.of(handoff.closeBySilence(moment));
    }

    /** The people were found before the lock; for anything else they are found in the next round. */
    private static boolean isFor(Audience found, Handoff handoff, FollowUp due) {
        return found.team().equals(handoff.team()) && toTell(due).equals(Optional.of(found.to()));
    }
}
