package dev.baton.usecase;

import dev.baton.directory.LookupFailed;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Via;
import dev.baton.outbox.Parking.Early;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody reacted to a card or a nudge, or took that back. What came before Baton knew where its message stands is kept
 * until it does. What concerns no handoff writes nothing.
 */
public final class HearReaction {
    private static final Logger LOG = LoggerFactory.getLogger(HearReaction.class);

    private final Transactions transactions;
    private final FindHandoffs find;
    private final AcknowledgeHandoff acknowledge;
    private final TakeBackAcknowledge takeBack;
    private final SeeHandoff see;

    HearReaction(
            Transactions transactions,
            FindHandoffs find,
            AcknowledgeHandoff acknowledge,
            TakeBackAcknowledge takeBack,
            SeeHandoff see) {
        this.transactions = transactions;
        this.find = find;
        this.acknowledge = acknowledge;
        this.takeBack = takeBack;
        this.see = see;
    }

    /** Its effect, at once or as soon as can be; kept once this returns. */
    public void run(Early reaction) {
        var handoff = find.byCard(reaction.at());
        if (handoff.isPresent()) {
            act(handoff.get(), reaction);
        } else if (!isParked(reaction)) {
            // It may have become known between the two looks.
            find.byCard(reaction.at()).ifPresent(id -> act(id, reaction));
        }
    }

    private boolean isParked(Early reaction) {
        return transactions.inTransaction(work -> {
            var isAwaited = work.parking().isAwaited(reaction.at().channel());
            if (isAwaited) {
                work.parking().park(reaction);
            }
            return isAwaited;
        });
    }

    /** They have seen it. It is no promise, so what comes too early is let go. */
    public void seen(Early reaction) {
        find.byCard(reaction.at()).ifPresent(id -> see.run(request(id, reaction)));
    }

    /** Takes up what was kept and is known by now; where Slack does not say who somebody is, the next time. */
    public void takeUp() {
        transactions.inTransaction(work -> work.parking().known()).forEach(this::takeUp);
    }

    private void takeUp(Early reaction) {
        try {
            find.byCard(reaction.at()).ifPresent(id -> act(id, reaction));
            transactions.inTransaction(work -> {
                work.parking().drop(reaction);
                return reaction;
            });
        } catch (LookupFailed slackIsSilent) {
            LOG.info("Slack does not say who reacted early; asked again soon");
        }
    }

    private void act(HandoffId id, Early reaction) {
        if (reaction.isAdded()) {
            acknowledge.run(request(id, reaction));
        } else {
            takeBack.run(request(id, reaction));
        }
    }

    private static Request request(HandoffId id, Early reaction) {
        return new Request(
                id,
                reaction.who(),
                Via.REACTION,
                reaction.key(),
                Optional.of(reaction.at().channel()));
    }
}
