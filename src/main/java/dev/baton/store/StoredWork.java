package dev.baton.store;

import dev.baton.handoff.Entries;
import dev.baton.handoff.Findings;
import dev.baton.handoff.Handoffs;
import dev.baton.outbox.Doubts;
import dev.baton.outbox.EarlyReplies;
import dev.baton.outbox.Homes;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.Parking;
import dev.baton.outbox.Times;
import dev.baton.usecase.Keeping;
import dev.baton.usecase.Pulse;
import dev.baton.usecase.Transactions;

/** The tables within one transaction. */
record StoredWork(Scope scope, Times times, int postsPerMinute) implements Transactions.Work {
    @Override
    public Handoffs handoffs() {
        return new HandoffRows(scope);
    }

    @Override
    public Entries entries() {
        return new EntryRows(scope);
    }

    @Override
    public Outbox outbox() {
        return new OutboxRows(scope, times, postsPerMinute);
    }

    @Override
    public Homes homes() {
        return new HomeRows(scope);
    }

    @Override
    public Doubts doubts() {
        return new DoubtRows(scope, times);
    }

    @Override
    public Parking parking() {
        return new ParkedRows(scope);
    }

    @Override
    public EarlyReplies earlyReplies() {
        return new ParkedReplyRows(scope);
    }

    @Override
    public Findings findings() {
        return new FindingRows(scope);
    }

    @Override
    public Pulse pulse() {
        return new PulseRow(scope);
    }

    @Override
    public Keeping keeping() {
        return new DirectoryRows(scope);
    }

    @Override
    public void once(String requestKey) {
        new RequestRows(scope).add(requestKey);
    }
}
