package dev.baton.usecase;

import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Via;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what stands in Slack and Baton was not told of, as if it had been told. The record says what Baton knows already:
 * a reaction has no time, and one that stood there before somebody gave the handoff back is no news.
 */
final class TakeFromSlack {
    private static final Set<Entry.Event> OF_REACTIONS =
            Set.of(Entry.Event.ACKNOWLEDGED, Entry.Event.HELPED, Entry.Event.REFUSED, Entry.Event.TAKEN_BACK);

    private final Transactions transactions;
    private final AcknowledgeHandoff acknowledge;
    private final TakeBackAcknowledge takeBack;
    private final SeeHandoff see;
    private final RelayReply relay;
    private final HearDirectly direct;
    private final Clocks clocks;

    TakeFromSlack(
            Transactions transactions,
            AcknowledgeHandoff acknowledge,
            TakeBackAcknowledge takeBack,
            SeeHandoff see,
            RelayReply relay,
            HearDirectly direct,
            Clocks clocks) {
        this.transactions = transactions;
        this.acknowledge = acknowledge;
        this.takeBack = takeBack;
        this.see = see;
        this.relay = relay;
        this.direct = direct;
        this.clocks = clocks;
    }

    /** A whole thread. */
    void all(WatchedThreads.Watched thread, History.Strand read) {
        if (thread.kind().isCard()) {
            takeBack(thread, read.messages());
            reactions(thread.handoff(), read.messages());
        }
        read.replies().forEach(heard -> relay.carry(heard, Via.CATCH_UP));
        read.edits().forEach(heard -> relay.follow(heard, Via.CATCH_UP));
    }

    /** What people wrote to Baton itself, outside of threads. */
    void directly(History.Strand read) {
        read.replies().stream().filter(heard -> !relay.run(heard, false)).forEach(direct::run);
        read.edits().forEach(heard -> relay.follow(heard, Via.CATCH_UP));
    }

    /** Who took it on, and who has seen it, by these messages. */
    void reactions(HandoffId id, List<History.Standing> messages) {
        messages.forEach(message -> message.seers().stream()
                .filter(person -> isUnseen(id, person))
                .forEach(person -> see.run(request(id, person, message.at(), "seen"))));
        messages.forEach(message -> message.takers().stream()
                .filter(person -> isNews(id, person))
                .forEach(person -> acknowledge.run(request(id, person, message.at(), "taken"))));
    }

    /** Their reaction is gone from the card and all nudges while it still counts. */
    private void takeBack(WatchedThreads.Watched thread, List<History.Standing> messages) {
        var isThere = messages.stream().anyMatch(m -> m.at().equals(thread.at()));
        transactions
                .inTransaction(work -> work.handoffs().find(thread.handoff()))
                .filter(handoff -> isThere)
                .filter(handoff -> handoff.state().isOwned())
                .flatMap(Handoff::ownership)
                .filter(this::canBeTakenBack)
                .map(Ownership::owner)
                .filter(owner -> messages.stream().noneMatch(m -> m.takers().contains(owner)))
                .ifPresent(owner -> takeBack.run(request(thread.handoff(), owner, thread.at(), "taken-back")));
    }

    private boolean canBeTakenBack(Ownership ownership) {
        return ownership.via() == Via.REACTION
                && !clocks.now().isAfter(ownership.since().plus(Ownership.TAKE_BACK_WITHIN));
    }

    private Request request(HandoffId id, PersonId person, ThreadRef at, String what) {
        var key = "catch-up:" + what + ":" + person + ":" + at.channel() + "." + at.ts() + ":" + clocks.now();
        return new Request(id, person, Via.CATCH_UP, key, Optional.of(at.channel()));
    }

    private boolean isNews(HandoffId id, PersonId person) {
        return transactions.inTransaction(work -> work.handoffs()
                        .find(id)
                        .filter(handoff ->
                                handoff.state() == State.OPEN || handoff.state().isOwned())
                        .isPresent()
                && lastReaction(work.entries().of(id), person)
                        .filter(last -> last.event() != Entry.Event.TAKEN_BACK)
                        .isEmpty());
    }

    /** Whoever may not see it was told so once. */
    private boolean isUnseen(HandoffId id, PersonId person) {
        return transactions.inTransaction(work -> work.handoffs()
                        .find(id)
                        .filter(handoff -> !handoff.state().isOver())
                        .isPresent()
                && lastReaction(work.entries().of(id), person)
                        .filter(last -> last.event() == Entry.Event.REFUSED)
                        .isEmpty());
    }

    private static Optional<Entry> lastReaction(List<Entry> entries, PersonId person) {
        return entries.stream()
                .filter(entry -> entry.via() == Via.REACTION || entry.via() == Via.CATCH_UP)
                .filter(entry -> OF_REACTIONS.contains(entry.event()))
                .filter(entry -> entry.who().filter(person::equals).isPresent())
                .reduce((one, other) -> other);
    }
}
