package dev.baton.usecase;

import dev.baton.directory.LeftOut;
import dev.baton.directory.Problem;
import dev.baton.handoff.ToStewards;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the stewards once of each part that is kept in Slack and does not go with the rest of the directory. */
public final class TellOfLeftOut {
    private static final Logger LOG = LoggerFactory.getLogger(TellOfLeftOut.class);

    private final Transactions transactions;
    private final Roster roster;
    private final Addressing addressing;
    private final Clocks clocks;
    private final Runnable sendSoon;

    TellOfLeftOut(Transactions transactions, Roster roster, Addressing addressing, Clocks clocks, Runnable sendSoon) {
        this.transactions = transactions;
        this.roster = roster;
        this.addressing = addressing;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** Looks at all that is kept. */
    public void run() {
        roster.inForce().register().leftOut().forEach(this::tell);
    }

    private void tell(LeftOut out) {
        LOG.warn(
                "a part of the directory that is kept in Slack does not go with the rest: {}",
                out.kept().kind());
        var lines = out.problems().stream().map(Problem::words).toList();
        var kept = out.kept();
        var mark = Integer.toHexString(Objects.hash(kept.kind().section(), kept.name(), kept.edition(), lines));
        var message = new ToStewards.PartLeftOut(kept.kind().section(), kept.name(), mark, lines);
        transactions.inTransaction(work -> {
            addressing.toStewards(message, clocks.now()).forEach(work.outbox()::add);
            return message;
        });
        sendSoon.run();
    }
}
