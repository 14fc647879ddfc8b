package dev.baton.usecase;

import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up deliveries that a dead worker left half done. */
public final class TakeUpLeftovers {
    private static final Logger LOG = LoggerFactory.getLogger(TakeUpLeftovers.class);
    private static final int AT_A_TIME = 100;

    private final Transactions transactions;
    private final Aftermath aftermath;
    private final Clocks clocks;
    private final Runnable sendSoon;

    TakeUpLeftovers(Transactions transactions, Aftermath aftermath, Clocks clocks, Runnable sendSoon) {
        this.transactions = transactions;
        this.aftermath = aftermath;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** What a process of this name left before it was started anew: nobody else will come back to it. */
    public void runAtStart(String worker) {
        takeUp(Optional.of(worker));
    }

    /** What has outlasted its lease. */
    public void run() {
        takeUp(Optional.empty());
    }

    private void takeUp(Optional<String> worker) {
        for (var left = left(worker); !left.isEmpty(); left = left(worker)) {
            LOG.info("{} deliveries were left half done and are taken up", left.size());
            left.forEach(delivery -> aftermath.store(delivery, delivery.abandoned(clocks.realNow())));
            sendSoon.run();
        }
    }

    private List<Delivery> left(Optional<String> worker) {
        return transactions.inTransaction(work -> work.outbox().abandoned(clocks.realNow(), worker, AT_A_TIME));
    }
}
