package dev.baton.usecase;

import dev.baton.directory.Kept;
import dev.baton.directory.LeftOut;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Problem;
import dev.baton.directory.Read;
import dev.baton.handoff.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A steward changes what is kept of the directory in Slack: all of one form, or nothing. */
public final class KeepDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(KeepDirectory.class);

    private final Transactions transactions;
    private final Roster roster;
    private final Stewards stewards;
    private final Clocks clocks;

    KeepDirectory(Transactions transactions, Roster roster, Stewards stewards, Clocks clocks) {
        this.transactions = transactions;
        this.roster = roster;
        this.stewards = stewards;
        this.clocks = clocks;
    }

    /**
     * One part as it is to be.
     *
     * @param text what the file would say of it; empty to take it out
     * @param isNew whether there may be none of that name
     */
    public record Edit(Kept.Kind kind, String name, Optional<String> text, boolean isNew) {
        /** A form that is sent twice, or says what another steward has just said, changes nothing. */
        private boolean isAsIn(Kept kept) {
            return kept.isRemoved() == text.isEmpty()
                    && text.filter(said -> !said.equals(kept.text())).isEmpty();
        }

        private Kept kept(int edition, PersonId who, Optional<Kept> before) {
            var body = text.or(() -> before.map(Kept::text)).orElse("");
            return new Kept(kind, name, body, edition, text.isEmpty(), who);
        }
    }

    /**
     * What was filled in.
     *
     * @param edition that the form was opened on
     */
    public record Form(PersonId who, int edition, List<Edit> edits) {
        public Form {
            edits = List.copyOf(edits);
        }
    }

    /** What became of it. */
    public sealed interface Result {
        /** It is in force. */
        record Done() implements Result {}

        /** Only a steward can do that. */
        record NotAllowed() implements Result {}

        /** There is one of that name already. */
        record Taken(Edit edit) implements Result {}

        /** Somebody else has changed it since the form was opened. */
        record Overtaken(Edit edit, PersonId by) implements Result {}

        /** It is not as it has to be, or does not go with the rest. */
        record Wrong(Edit edit, List<Problem> problems) implements Result {}

        /** It is right, but something else that is kept in Slack would not go with it. */
        record Breaking(LeftOut other) implements Result {}
    }

    /**
     * The edition that a form opened now is filled in on; empty where the person may not fill one in.
     *
     * @throws LookupFailed where Slack does not say who the person is
     */
    public Optional<Integer> edition(PersonId who) {
        return Optional.of(who)
                .filter(stewards::mayEdit)
                .map(steward ->
                        transactions.inTransaction(work -> work.keeping().edition()));
    }

    /**
     * Keeps it, in force when this returns.
     *
     * @throws LookupFailed where Slack does not say who the person is
     */
    public Result run(Form form) {
        if (!stewards.mayEdit(form.who())) {
            return new Result.NotAllowed();
        }
        var result = transactions.inTransaction(work -> keep(work.keeping(), form));
        if (result instanceof Result.Done) {
            LOG.info("{} has changed what is kept of the directory in Slack", form.who());
            roster.changed();
        }
        return result;
    }

    private Result keep(Keeping keeping, Form form) {
        var next = keeping.lockedEdition() + 1;
        var before = keeping.all();
        List<Kept> after = new ArrayList<>(before);
        List<Kept> changed = new ArrayList<>();
        for (var edit : form.edits()) {
            var old = before.stream()
                    .filter(kept -> kept.is(edit.kind(), edit.name()))
                    .findFirst();
            if (old.filter(edit::isAsIn).isPresent()) {
                continue;
            }
            var obstacle = old.flatMap(kept -> obstacle(edit, kept, form));
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            var kept = edit.kept(next, form.who(), old);
            old.ifPresent(after::remove);
            after.add(kept);
            changed.add(kept);
        }
        var fault = fault(form, roster.with(before), roster.with(after));
        if (fault.isEmpty() && !changed.isEmpty()) {
            keeping.keep(changed, clocks.now());
        }
        return fault.orElseGet(Result.Done::new);
    }

    private static Optional<Result> obstacle(Edit edit, Kept old, Form form) {
        if (edit.isNew() && !old.isRemoved()) {
            return Optional.of(new Result.Taken(edit));
        }
        return old.edition() > form.edition() && !old.by().equals(form.who())
                ? Optional.of(new Result.Overtaken(edit, old.by()))
                : Optional.empty();
    }

    private static Optional<Result> fault(Form form, Read.Sound before, Read.Sound after) {
        for (var edit : form.edits()) {
            var problems = after.register().whyNot(edit.kind(), edit.name()).map(LeftOut::problems);
            if (problems.isPresent()) {
                return problems.map(found -> new Result.Wrong(edit, found));
            }
        }
        return after.register().leftOut().stream()
                .filter(out -> isNew(out, before))
                .findFirst()
                .map(Result.Breaking::new);
    }

    private static boolean isNew(LeftOut out, Read.Sound before) {
        var kept = out.kept();
        return before.register().whyNot(kept.kind(), kept.name()).isEmpty();
    }
}
