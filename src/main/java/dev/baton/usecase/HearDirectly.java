package dev.baton.usecase;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ToWriter;
import dev.baton.handoff.ToWriter.Fate;
import dev.baton.handoff.ToWriter.Which.Choice;
import dev.baton.handoff.Via;
import java.util.List;

/**
 * Somebody wrote to Baton itself, and not in the thread of any handoff. Of a sender with one open handoff it is a word on
 * that; with several they are asked which; whoever has none reads what they can do.
 */
public final class HearDirectly {
    private final Transactions transactions;
    private final RelayReply relay;
    private final Questions questions;
    private final Addressing addressing;
    private final Clocks clocks;
    private final Runnable sendSoon;

    HearDirectly(
            Transactions transactions,
            RelayReply relay,
            Questions questions,
            Addressing addressing,
            Clocks clocks,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.relay = relay;
        this.questions = questions;
        this.addressing = addressing;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** Kept once this returns. */
    public void run(Heard heard) {
        if (!relay.isHuman(heard.said().author()) || isAnswered(heard)) {
            return;
        }
        var open = openOf(heard.said().author());
        if (open.size() == 1) {
            relay.carry(heard, open.get(0).id());
        } else {
            answer(heard, open);
        }
    }

    /** They may have others open by now than when they were answered. */
    private boolean isAnswered(Heard heard) {
        var source = heard.said().source();
        var answers = List.of(new ToWriter.NothingOpen(heard.thread(), source), new ToWriter.Which(heard, List.of()));
        return transactions.inTransaction(work -> answers.stream()
                .anyMatch(answer -> work.outbox().find(Addressing.key(answer)).isPresent()));
    }

    private List<Handoff> openOf(PersonId sender) {
        return transactions.inTransaction(work -> work.handoffs().of(sender, FindHandoffs.MOST).stream()
                .filter(handoff -> handoff.sender().equals(sender))
                .toList());
    }

    private void answer(Heard heard, List<Handoff> open) {
        var source = heard.said().source();
        var choices = open.stream()
                .map(handoff -> new Choice(handoff.id(), handoff.brief().ask()))
                .toList();
        var answer = choices.isEmpty()
                ? new ToWriter.NothingOpen(heard.thread(), source)
                : new ToWriter.Which(heard, choices);
        try {
            transactions.inTransaction(work -> {
                work.once("direct:" + source);
                work.outbox().add(addressing.toWriter(answer, clocks.now()));
                return answer;
            });
            sendSoon.run();
        } catch (Transactions.Duplicate askedOnce) {
            // Slack told of it again.
        }
    }

    /**
     * The sender says which one is meant: what stands there now is carried.
     *
     * @param mark of the question
     */
    public Fate choose(HandoffId id, PersonId by, String mark) {
        var which = questions.marked(mark).filter(asked -> asked.offers(id, by) && isOpen(id));
        if (which.isEmpty()) {
            return Fate.LEFT;
        }
        if (which.get().isTakenBack()) {
            return Fate.DELETED;
        }
        var heard = which.get().heard();
        if (!relay.carry(heard, id)) {
            return Fate.LEFT;
        }
        // It may have been written anew between the two looks.
        questions.marked(mark).ifPresent(now -> relay.follow(now.heard(), Via.MESSAGE));
        return heard.inside() ? Fate.STAYS : Fate.CARRIED;
    }

    private boolean isOpen(HandoffId id) {
        return transactions.inTransaction(work -> work.handoffs()
                .find(id)
                .filter(handoff -> !handoff.state().isOver())
                .isPresent());
    }
}
