package dev.baton.usecase;

import dev.baton.handoff.Filed;
import dev.baton.handoff.Handoff;
import java.util.List;
import java.util.Optional;

/** Where the cards of handoffs stand: one look-up, however many there are. */
final class Cards {
    private Cards() {}

    static List<Filed> with(Transactions.Work work, List<Handoff> handoffs) {
        var posted =
                work.outbox().posted(handoffs.stream().map(Addressing::cardKey).toList());
        return handoffs.stream()
                .map(handoff -> new Filed(handoff, Optional.ofNullable(posted.get(Addressing.cardKey(handoff)))))
                .toList();
    }
}
