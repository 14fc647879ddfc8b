package dev.baton.usecase;

import dev.baton.outbox.Delivery;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up deliveries that a dead worker left half done, and those in doubt whose settle time is over. */
public final class TakeUpLeftovers {
    private static final Logger LOG = LoggerFactory.getLogger(TakeUpLeftovers.class);
    private static final int AT_A_TIME = 100;

    private final Transactions transactions;
    private final Clocks clocks;
    private final Runnable sendSoon;

    TakeUpLeftovers(Transactions transactions, Clocks clocks, Runnable sendSoon) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** What a process of this name left before it was started anew: nobody else will come back to it. */
    public void runAtStart(String worker) {
        transactions.inTransaction(work -> work.outbox().reclaim(clocks.realNow(), Optional.of(worker)));
        run();
    }

    /** What has outlasted its lease or its settle time. */
    public void run() {
        var found = reclaim() + sendInDoubtAgain();
        if (found > 0) {
            LOG.info("{} deliveries were left half done and are taken up", found);
            sendSoon.run();
        }
    }

    private int reclaim() {
        return transactions.inTransaction(work -> work.outbox().reclaim(clocks.realNow(), Optional.empty()));
    }

    private int sendInDoubtAgain() {
        return transactions.inTransaction(work -> {
            var settled = work.outbox().settled(clocks.realNow(), AT_A_TIME);
            settled.forEach(d -> work.outbox().step(Delivery.State.UNKNOWN, d.settled(), clocks.realNow()));
            return settled.size();
        });
    }
}
