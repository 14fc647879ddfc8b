package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ToStewards;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the stewards once of each team that the directory does not name any more while handoffs still stand with it. */
public final class TellOfDroppedTeams {
    private static final Logger LOG = LoggerFactory.getLogger(TellOfDroppedTeams.class);
    private static final int AT_A_TIME = 500;

    private final Transactions transactions;
    private final Supplier<Directory> directory;
    private final Addressing addressing;
    private final Clocks clocks;
    private final Runnable sendSoon;

    TellOfDroppedTeams(
            Transactions transactions,
            Supplier<Directory> directory,
            Addressing addressing,
            Clocks clocks,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.directory = directory;
        this.addressing = addressing;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** Goes through all that are not over. */
    public void run() {
        Map<TeamKey, Integer> open = new TreeMap<>();
        for (var some = after(0); !some.isEmpty(); some = after(last(some))) {
            some.stream()
                    .map(Handoff::team)
                    .filter(team -> directory.get().team(team).isEmpty())
                    .forEach(team -> open.merge(team, 1, Integer::sum));
        }
        open.forEach(this::tell);
    }

    private void tell(TeamKey team, int open) {
        LOG.warn("the directory does not name {}, with which {} handoffs still stand; they run on", team, open);
        transactions.inTransaction(work -> {
            work.handoffs()
                    .newestWith(team)
                    .map(newest -> new ToStewards.TeamDropped(team, newest, open))
                    .ifPresent(dropped ->
                            addressing.toStewards(dropped, clocks.now()).forEach(work.outbox()::add));
            return team;
        });
        sendSoon.run();
    }

    private List<Handoff> after(int number) {
        return transactions.inTransaction(work -> work.handoffs().notOverAfter(number, AT_A_TIME));
    }

    private static int last(List<Handoff> some) {
        return some.get(some.size() - 1).id().number();
    }
}
