package dev.baton.usecase;

import dev.baton.handoff.PersonId;
import java.time.Duration;

/** Somebody opens their Home, or presses something in it: they are to see it as it is now. */
public final class OpenHome {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Clocks clocks;
    private final Runnable drawSoon;

    OpenHome(Transactions transactions, Clocks clocks, Runnable drawSoon) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.drawSoon = drawSoon;
    }

    /** One that was drawn within the last minute, and that nothing has changed since, is left as it is. */
    public void run(PersonId person) {
        draw(person, FRESH.negated());
    }

    /** However fresh it is. */
    public void pressed(PersonId person) {
        draw(person, FRESH);
    }

    private void draw(PersonId person, Duration fresh) {
        var now = clocks.now();
        if (transactions.inTransaction(work -> work.homes().opened(person, now, now.plus(fresh)))) {
            drawSoon.run();
        }
    }
}
