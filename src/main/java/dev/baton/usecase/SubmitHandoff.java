package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.handoff.Brief;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Moment;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Reply;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Via;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody hands work to another team. */
public final class SubmitHandoff {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Supplier<Directory> directory;
    private final Clocks clocks;
    private final Changes changes;
    private final Runnable sendSoon;

    SubmitHandoff(
            Transactions transactions,
            Supplier<Directory> directory,
            Clocks clocks,
            Changes changes,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.directory = directory;
        this.clocks = clocks;
        this.changes = changes;
        this.sendSoon = sendSoon;
    }

    /**
     * A filled form.
     *
     * @param formKey the key of the form, minted when it was opened: submitted twice, it is one handoff
     * @param line the thread in which the sender is kept posted; empty for their DM
     */
    public record Form(String formKey, PersonId sender, TeamKey team, Brief brief, Optional<ThreadRef> line) {}

    /** One more would be more than the workspace allows in a minute: not even its number is used up. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Kept once this returns; a team that has left the directory meanwhile is {@link Reply#NO_SUCH_TEAM}. */
    public Result run(Form form) {
        var team = directory.get().team(form.team());
        if (team.isEmpty()) {
            return new Result(Reply.NO_SUCH_TEAM, Optional.empty());
        }
        var submission = new Handoff.Submission(
                form.sender(), form.brief(), form.team(), team.get().policy(), form.line());
        var clock = form.brief().urgency().clock(team.get().hours());
        try {
            var handoff = transactions.inTransaction(
                    work -> add(work, form.formKey(), submission, new Moment(clocks.now(), clock)));
            sendSoon.run();
            return Result.of(Reply.SUBMITTED, handoff);
        } catch (Transactions.Duplicate doubleClick) {
            return new Result(Reply.REPEATED, from(form));
        } catch (TooMany refused) {
            var kept = from(form);
            return new Result(kept.isPresent() ? Reply.REPEATED : Reply.TOO_MANY, kept);
        }
    }

    private Optional<Handoff> from(Form form) {
        return transactions.inTransaction(work -> work.handoffs().fromForm(form.formKey()));
    }

    private Handoff add(Transactions.Work work, String formKey, Handoff.Submission submission, Moment moment) {
        var id = work.handoffs().nextId();
        refuseTooMany(work, submission.sender(), moment.now());
        var changed = Handoff.submit(id, submission, Via.SLASH, moment);
        changes.add(work, changed, formKey);
        return changed.handoff();
    }

    /** Whoever has a number holds up every other submit, on every node, so that two are not counted past each other. */
    private void refuseTooMany(Transactions.Work work, PersonId sender, Instant now) {
        var most = directory.get().workspace().handoffsPerMinute();
        if (most.isPresent() && work.handoffs().submittedSince(sender, now.minus(A_MINUTE)) >= most.getAsInt()) {
            throw new TooMany();
        }
    }
}
