package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Via;
import java.util.Set;

/** Somebody writes where the parties of a handoff speak: it is carried nowhere, and its sender's word counts as an answer. */
public final class HearParties {
    private final Transactions transactions;
    private final Clocks clocks;
    private final Changes changes;
    private final Runnable sendSoon;

    HearParties(Transactions transactions, Clocks clocks, Changes changes, Runnable sendSoon) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.changes = changes;
        this.sendSoon = sendSoon;
    }

    /** Kept once this returns; {@code at} is the message. */
    public void run(PersonId author, ThreadRef at) {
        transactions
                .inTransaction(work -> work.outbox().withPartiesIn(at.channel()))
                .forEach(id -> hear(id, author, at));
    }

    private void hear(HandoffId id, PersonId author, ThreadRef at) {
        try {
            transactions.inTransaction(work -> {
                var handoff = work.handoffs().lock(id).orElseThrow();
                answer(work, handoff, author, at);
                return id;
            });
            sendSoon.run();
        } catch (Transactions.Duplicate saidOnce) {
            // Slack told of it again.
        }
    }

    private void answer(Transactions.Work work, Handoff handoff, PersonId author, ThreadRef at) {
        var actor = new Actor(author, Set.of(), Via.MESSAGE);
        handoff.answeredElsewhere(actor, clocks.moment(handoff)).ifPresent(changed -> {
            work.once("answer:" + handoff.id() + ":" + at.channel() + "." + at.ts());
            changes.store(work, changed);
        });
    }
}
