package dev.baton.usecase;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Lane;
import dev.baton.usecase.WatchedThreads.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a time in which Slack may have told less than it should: reads from Slack what people did meanwhile, and takes it as
 * if it had been told. One conversation costs one call; a thread is read where somebody has replied since, or where a nudge
 * may carry a reaction.
 */
public final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration DOWN = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final Duration IN_VAIN = Duration.ofSeconds(10);
    private static final Duration FOR_A_SLOT = Duration.ofMillis(300);
    private static final Duration LOOKS_FIRST = Duration.ofSeconds(3);

    private final Transactions transactions;
    private final History history;
    private final TakeFromSlack take;
    private final Clocks clocks;
    private final WatchedThreads threads;
    private final Gap gap = new Gap();
    private final Set<ThreadRef> done = new HashSet<>();
    private volatile Instant nextLook = Instant.MIN;
    private volatile Instant looksFirst = Instant.MIN;
    private Instant next = Instant.MIN;
    private Instant nextBeat = Instant.MIN;

    CatchUp(Transactions transactions, History history, TakeFromSlack take, Clocks clocks) {
        this.transactions = transactions;
        this.history = history;
        this.take = take;
        this.clocks = clocks;
        this.threads = new WatchedThreads(transactions);
    }

    /** Something tells that events were lost or are late since then, or may be. */
    public void suspect(Instant since) {
        gap.open(since);
    }

    /** At the start: nobody heard what Slack told while no Baton ran. */
    public void begin() {
        var now = clocks.now();
        transactions
                .inTransaction(work -> work.pulse().last())
                .filter(last -> last.plus(DOWN).isBefore(now))
                .ifPresent(this::suspect);
        beat();
    }

    /**
     * Remembers that Baton is alive, so often that a short rest is not taken for a long one.
     *
     * @throws Transactions.Unavailable where nothing can be kept
     */
    public synchronized void beat() {
        var now = clocks.now();
        if (now.isBefore(nextBeat)) {
            return;
        }
        transactions.inTransaction(work -> {
            work.pulse().beat(now);
            return work;
        });
        nextBeat = now.plus(PULSE);
    }

    /** Catches up where there is a gap, and then rests for five minutes, however many signs there are. What Slack did not answer is asked for after one. */
    public synchronized void run() {
        var since = gap.since();
        if (since.isEmpty() || clocks.realNow().isBefore(next)) {
            return;
        }
        next = clocks.realNow().plus(AGAIN);
        var signals = gap.signals();
        if (isCaughtUp(since.get())) {
            LOG.info("Caught up with Slack from {} on", since.get());
            done.clear();
            next = clocks.realNow().plus(REST);
            gap.close(signals);
        }
    }

    /**
     * Looks at one handoff before somebody is reminded of it, where Slack may not have told all.
     *
     * @return false where Slack does not say
     */
    boolean isKnown(HandoffId id) {
        return gap.since().map(since -> isLookedAt(id, since)).orElse(true);
    }

    /** After a call in vain nobody is asked for some seconds: whoever waits here comes back at once. */
    private boolean isLookedAt(HandoffId id, Instant since) {
        if (clocks.realNow().isBefore(nextLook)) {
            return false;
        }
        var card = threads.card(id);
        if (card.isEmpty()) {
            return true;
        }
        if (!hasSlot(Lane.ofThreads())) {
            nextLook = clocks.realNow().plus(FOR_A_SLOT);
            looksFirst = clocks.realNow().plus(LOOKS_FIRST);
            return false;
        }
        var isTaken = isTaken(card.get(), since);
        if (!isTaken) {
            nextLook = clocks.realNow().plus(IN_VAIN);
        }
        return isTaken;
    }

    private boolean isCaughtUp(Instant since) {
        Map<ChannelId, List<Watched>> waiting = threads.all().stream()
                .filter(thread -> !done.contains(thread.at()))
                .collect(Collectors.groupingBy(
                        thread -> thread.at().channel(), LinkedHashMap::new, Collectors.toList()));
        return waiting.values().stream().allMatch(in -> isRead(in, since));
    }

    private boolean isRead(List<Watched> threads, Instant since) {
        var oldest = threads.stream()
                .map(Watched::at)
                .min(Comparator.comparing(ThreadRef::ts))
                .orElseThrow();
        var isDirect = threads.get(0).kind().isDirect();
        return mayAsk(Lane.ofHistory())
                && told(Lane.ofHistory(), history.since(oldest, isDirect, since))
                        .filter(read -> isTaken(threads, read, since))
                        .isPresent();
    }

    private boolean isTaken(List<Watched> threads, History.Strand read, Instant since) {
        if (threads.get(0).kind().isDirect()) {
            take.directly(read);
        }
        return threads.stream().allMatch(thread -> isTaken(thread, read.messages(), since));
    }

    /** Where no call may be made yet, or a reminder waits for one, the rest is read at the next run. */
    private boolean mayAsk(String lane) {
        var may = !clocks.realNow().isBefore(looksFirst) && hasSlot(lane);
        if (!may) {
            next = clocks.realNow();
        }
        return may;
    }

    /** All that reads conversations shares the slots, and the pauses. */
    private boolean hasSlot(String lane) {
        return transactions.inTransaction(work -> work.outbox().takeSlot(lane, clocks.realNow()));
    }

    private <T> Optional<T> told(String lane, History.Read<T> read) {
        read.after()
                .map(clocks.realNow()::plus)
                .ifPresent(until -> transactions.inTransaction(work -> {
                    work.outbox().pause(lane, until);
                    return until;
                }));
        return read.told();
    }

    private boolean isTaken(Watched thread, List<History.Standing> standing, Instant since) {
        var message = standing.stream().filter(s -> s.at().equals(thread.at())).findFirst();
        var isToBeRead = thread.isRead()
                || message.flatMap(History.Standing::lastReply)
                        .filter(last -> !last.isBefore(since))
                        .isPresent();
        if (isToBeRead && !(mayAsk(Lane.ofThreads()) && isTaken(thread, since))) {
            return false;
        }
        if (!isToBeRead && thread.kind().isCard()) {
            message.ifPresent(seen -> take.reactions(thread.handoff(), List.of(seen)));
        }
        done.add(thread.at());
        return true;
    }

    private boolean isTaken(Watched thread, Instant since) {
        var read = told(Lane.ofThreads(), history.under(thread.at(), since));
        read.ifPresent(seen -> take.all(thread, seen));
        return read.isPresent();
    }
}
