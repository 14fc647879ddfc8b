package dev.baton.usecase;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.State;
import dev.baton.handoff.ThreadRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where people may have done something that concerns a handoff which is not over. */
record WatchedThreads(Transactions transactions) {
    private static final int AT_A_TIME = 500;

    /** What stands there. */
    enum Kind {
        CARD,
        /** In a thread of others'. */
        LINE,
        /** Where people write to Baton itself. */
        DIRECT;

        boolean isCard() {
            return this == CARD;
        }

        boolean isDirect() {
            return this == DIRECT;
        }
    }

    /**
     * A thread of a handoff.
     *
     * @param isRead whether it is read even where nobody seems to have replied
     */
    record Watched(HandoffId handoff, ThreadRef at, Kind kind, boolean isRead) {}

    List<Watched> all() {
        List<Watched> all = new ArrayList<>();
        for (var some = after(0);
                !some.isEmpty();
                some = after(some.get(some.size() - 1).id().number())) {
            var few = some;
            all.addAll(transactions.inTransaction(work -> few.stream()
                    .flatMap(handoff -> threads(work, handoff).stream())
                    .toList()));
        }
        return all;
    }

    Optional<Watched> card(HandoffId id) {
        return transactions.inTransaction(work -> work.handoffs().find(id).flatMap(handoff -> card(work, handoff)));
    }

    private List<Handoff> after(int number) {
        return transactions.inTransaction(work -> work.handoffs().notOverAfter(number, AT_A_TIME));
    }

    private static List<Watched> threads(Transactions.Work work, Handoff handoff) {
        List<Watched> threads = new ArrayList<>();
        card(work, handoff).ifPresent(threads::add);
        line(work, handoff).ifPresent(threads::add);
        work.outbox().aside(handoff.id()).stream()
                .map(at -> new Watched(handoff.id(), at, Kind.DIRECT, false))
                .forEach(threads::add);
        return threads;
    }

    private static Optional<Watched> line(Transactions.Work work, Handoff handoff) {
        return handoff.line()
                .map(at -> new Watched(handoff.id(), at, Kind.LINE, true))
                .or(() -> posted(work, Addressing.lineKey(handoff))
                        .map(at -> new Watched(handoff.id(), at, Kind.DIRECT, false)));
    }

    private static Optional<Watched> card(Transactions.Work work, Handoff handoff) {
        var isNudged =
                handoff.state() == State.OPEN && handoff.ladder().lastNudge().isPresent();
        return posted(work, Addressing.cardKey(handoff)).map(at -> new Watched(handoff.id(), at, Kind.CARD, isNudged));
    }

    private static Optional<ThreadRef> posted(Transactions.Work work, String key) {
        return Optional.ofNullable(work.outbox().posted(List.of(key)).get(key));
    }
}
