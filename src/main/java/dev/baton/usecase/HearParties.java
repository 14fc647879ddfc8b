package dev.baton.usecase;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Via;
import java.util.List;
import java.util.Set;

/** Somebody writes where the parties of a handoff speak: it is carried nowhere, and its sender's word counts as in their line. */
public final class HearParties {
    private final Transactions transactions;
    private final SendersWord sendersWord;
    private final Clocks clocks;
    private final Changes changes;
    private final Runnable sendSoon;

    HearParties(Transactions transactions, SendersWord sendersWord, Clocks clocks, Changes changes, Runnable sendSoon) {
        this.transactions = transactions;
        this.sendersWord = sendersWord;
        this.clocks = clocks;
        this.changes = changes;
        this.sendSoon = sendSoon;
    }

    /** Kept once this returns. */
    public void run(Heard heard) {
        transactions
                .inTransaction(
                        work -> work.outbox().withPartiesIn(heard.thread().channel()))
                .forEach(id -> hear(id, sendersWord.on(List.of(id), heard, Via.MESSAGE)));
    }

    private void hear(HandoffId id, SendersWord.Word word) {
        try {
            transactions.inTransaction(work -> {
                answer(work, work.handoffs().lock(id).orElseThrow(), word);
                return id;
            });
            sendSoon.run();
        } catch (Transactions.Duplicate saidOnce) {
            // Slack told of it again.
        }
    }

    private void answer(Transactions.Work work, Handoff handoff, SendersWord.Word word) {
        var actor = new Actor(word.said().author(), Set.of(), word.via());
        var answered = handoff.answeredElsewhere(actor, clocks.moment(handoff));
        if (answered.isPresent() || handoff.isReopenedBy(word.said())) {
            work.once("answer:" + handoff.id() + ":" + word.said().source());
            answered.ifPresent(changed -> changes.store(work, changed));
            sendersWord.reopen(work, word, handoff);
        }
    }
}
