package dev.baton.usecase;

import dev.baton.outbox.Attempt;
import dev.baton.outbox.Copies;
import dev.baton.outbox.Copy;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Doubts.Look;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Lookout;
import dev.baton.outbox.Lookout.Sight;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into Slack for what is in doubt: whether it is there, and whether it is there twice. Until Slack has said no, after
 * the settle time, nothing goes again.
 */
public final class SettleDoubts {
    private static final Logger LOG = LoggerFactory.getLogger(SettleDoubts.class);

    private final Transactions transactions;
    private final Lookout lookout;
    private final Aftermath aftermath;
    private final SweepCopies sweep;
    private final Clocks clocks;
    private final Times times;
    private final Runnable sendSoon;

    SettleDoubts(
            Transactions transactions,
            Lookout lookout,
            Aftermath aftermath,
            SweepCopies sweep,
            Clocks clocks,
            Times times,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.lookout = lookout;
        this.aftermath = aftermath;
        this.sweep = sweep;
        this.clocks = clocks;
        this.times = times;
        this.sendSoon = sendSoon;
    }

    /** Takes every look that is due, and asks whether Slack is back where posts are held back. */
    public void run() {
        for (var look = take(); look.isPresent(); look = take()) {
            look(look.get());
            sendSoon.run();
        }
        if (transactions.inTransaction(work -> work.doubts().takeProbe(clocks.realNow()))) {
            probe();
        }
    }

    private void probe() {
        if (lookout.isAnswering()) {
            LOG.info("Slack answers again: one message goes at a time, then more");
            transactions.inTransaction(work -> {
                work.doubts().change(breaker -> breaker.answered());
                return true;
            });
            sendSoon.run();
        }
    }

    private Optional<Look> take() {
        return transactions.inTransaction(work -> work.doubts().takeLook(clocks.realNow()));
    }

    private void look(Look look) {
        var began = clocks.realNow();
        var sight = lookout.look(look.where(), since(look, began));
        if (sight instanceof Sight.Seen seen) {
            look.unknown().forEach(delivery -> settle(delivery, copies(delivery, seen), began));
            look.toSweep().forEach(delivery -> sweep.run(delivery, copies(delivery, seen)));
        } else {
            unseen(look, ((Sight.Unseen) sight).attempt(), began);
        }
    }

    private Instant since(Look look, Instant began) {
        return Stream.concat(look.unknown().stream(), look.toSweep().stream())
                .map(delivery -> delivery.trail().since())
                .reduce(began, (one, other) -> one.isBefore(other) ? one : other)
                .minus(times.apart());
    }

    private static List<Copy> copies(Delivery delivery, Sight.Seen seen) {
        return seen.messages().stream()
                .filter(copy -> copy.mark().equals(delivery.mark()))
                .toList();
    }

    private void settle(Delivery delivery, List<Copy> copies, Instant began) {
        if (copies.isEmpty()) {
            aftermath.store(delivery, delivery.missed(began, times));
            return;
        }
        aftermath.store(delivery, delivery.found(Copies.of(copies).kept().at(), clocks.realNow()));
        sweep.run(delivery, copies);
    }

    private void unseen(Look look, Attempt attempt, Instant began) {
        LOG.warn(
                "{} deliveries are in doubt, and Slack does not show whether they are there: {}",
                look.unknown().size(),
                attempt.why());
        if (attempt instanceof Attempt.NotNow notNow && notNow.after().isPresent()) {
            var until = clocks.realNow().plus(notNow.after().get());
            transactions.inTransaction(work -> {
                work.outbox().pause(Lane.ofLook(look.where()), until);
                return until;
            });
            look.unknown().forEach(delivery -> aftermath.store(delivery, delivery.unseen(until)));
        } else if (attempt instanceof Attempt.Never) {
            look.unknown().forEach(delivery -> closed(delivery, attempt.why(), began));
        } else {
            var until = clocks.realNow().plus(times.looks().get(0));
            look.unknown().forEach(delivery -> aftermath.store(delivery, delivery.unseen(until)));
        }
    }

    /** The conversation is closed to Baton: for a while, or for good. */
    private void closed(Delivery delivery, String why, Instant began) {
        var end = delivery.trail().settles().orElse(began).plus(times.patience());
        aftermath.store(
                delivery,
                began.isBefore(end) ? delivery.unseen(began.plus(times.settle())) : delivery.unseeable(why, began));
    }
}
