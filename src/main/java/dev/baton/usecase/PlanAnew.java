package dev.baton.usecase;

import dev.baton.handoff.Handoff;

/** Works out anew when the clock must look at each handoff: hours and holidays are read as they are now. */
public final class PlanAnew {
    private static final int AT_A_TIME = 500;

    private final Transactions transactions;
    private final Changes changes;

    PlanAnew(Transactions transactions, Changes changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Goes through all that are not over, some at a time, so that nobody waits for it. */
    public void run() {
        var last = 0;
        var more = true;
        while (more) {
            var next = planAfter(last);
            more = next > last;
            last = next;
        }
    }

    private int planAfter(int number) {
        return transactions.inTransaction(work -> {
            var some = work.handoffs().notOverAfter(number, AT_A_TIME);
            some.forEach(handoff -> plan(work, handoff));
            return some.stream()
                    .mapToInt(handoff -> handoff.id().number())
                    .max()
                    .orElse(number);
        });
    }

    private void plan(Transactions.Work work, Handoff seen) {
        work.handoffs()
                .lock(seen.id())
                .ifPresent(handoff -> work.handoffs().plan(handoff.id(), changes.nextFollowUp(handoff)));
    }
}
