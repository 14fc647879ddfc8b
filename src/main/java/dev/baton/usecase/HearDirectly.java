package dev.baton.usecase;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ToWriter;
import dev.baton.handoff.ToWriter.Which.Choice;
import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * Somebody wrote to Baton itself, and not in the thread of any handoff. Of a sender with one open handoff it is a word on
 * that; with several they are asked which; whoever has none reads what they can do.
 */
public final class HearDirectly {
    private final Transactions transactions;
    private final RelayReply relay;
    private final Addressing addressing;
    private final Clocks clocks;
    private final Runnable sendSoon;

    HearDirectly(Transactions transactions, RelayReply relay, Addressing addressing, Clocks clocks, Runnable sendSoon) {
        this.transactions = transactions;
        this.relay = relay;
        this.addressing = addressing;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** Kept once this returns. */
    public void run(Heard heard) {
        if (!relay.isHuman(heard.said().author())) {
            return;
        }
        var open = openOf(heard.said().author());
        if (open.size() == 1) {
            relay.carry(heard, open.get(0).id());
        } else {
            answer(heard, open);
        }
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
     * The sender says which one is meant.
     *
     * @param mark of the question
     * @return whether it is carried by this
     */
    public boolean choose(HandoffId id, PersonId by, String mark) {
        return offered(id, by, mark).filter(heard -> relay.carry(heard, id)).isPresent();
    }

    private Optional<Heard> offered(HandoffId id, PersonId by, String mark) {
        return transactions.inTransaction(work -> work.doubts()
                .marked(mark)
                .map(Delivery::message)
                .filter(ToWriter.Which.class::isInstance)
                .map(ToWriter.Which.class::cast)
                .filter(which -> which.offers(id, by) && isOpen(work, id))
                .map(ToWriter.Which::heard));
    }

    private static boolean isOpen(Transactions.Work work, HandoffId id) {
        return work.handoffs()
                .find(id)
                .filter(handoff -> !handoff.state().isOver())
                .isPresent();
    }
}
