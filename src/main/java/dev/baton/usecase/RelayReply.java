package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Profile;
import dev.baton.handoff.Actor;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Said;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Via;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Somebody wrote in a thread: if it is a handoff's, the other side is to read it, once. */
public final class RelayReply {
    private final Transactions transactions;
    private final Threads threads;
    private final HearReaction reactions;
    private final Colleagues colleagues;
    private final Clocks clocks;
    private final Changes changes;
    private final ReviseReply revise;
    private final SendersWord sendersWord;
    private final Runnable sendSoon;

    RelayReply(
            Transactions transactions,
            Threads threads,
            HearReaction reactions,
            Colleagues colleagues,
            Clocks clocks,
            Changes changes,
            ReviseReply revise,
            SendersWord sendersWord,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.threads = threads;
        this.reactions = reactions;
        this.colleagues = colleagues;
        this.clocks = clocks;
        this.changes = changes;
        this.revise = revise;
        this.sendersWord = sendersWord;
        this.sendSoon = sendSoon;
    }

    /**
     * Kept once this returns. Threads that are no handoff's cost a look-up and no write.
     *
     * @param isUnderOwn whether the message that it replies to may be Baton's: where Baton does not know yet where that
     *     stands, the reply is kept until it does
     * @return whether it is a handoff's, or may be
     */
    public boolean run(Heard heard, boolean isUnderOwn) {
        // It may become known between the first look and the last.
        return isCarried(heard) || (isUnderOwn && (isParked(heard) || isCarried(heard)));
    }

    /**
     * Somebody wrote anew what they had written. Under a message of Baton's it may be the first that Baton hears of it; in a
     * thread of others' it may be older than the handoff.
     */
    public void changed(Heard heard, boolean isUnderOwn) {
        if (isUnderOwn) {
            run(heard, true);
        } else {
            follow(heard, Via.MESSAGE);
        }
    }

    /** The same for what can be no news. */
    void follow(Heard heard, Via via) {
        revise.follow(heard, threads.of(heard), via);
    }

    /** A message was deleted. What Baton has not heard yet it will never carry. */
    public void deleted(ThreadRef message, boolean isUnderOwn) {
        var source = Said.source(message);
        if (!revise.delete(source) && isUnderOwn && !isNeverToBeCarried(source)) {
            // It may have been heard between the two looks.
            revise.delete(source);
        }
    }

    private boolean isNeverToBeCarried(String source) {
        try {
            transactions.inTransaction(work -> {
                work.once(key(source));
                return source;
            });
            return true;
        } catch (Transactions.Duplicate heardMeanwhile) {
            return false;
        }
    }

    private static String key(String source) {
        return "said:" + source;
    }

    private boolean isCarried(Heard heard) {
        var found = threads.of(heard);
        if (!found.isEmpty()) {
            takeUp(work -> work.earlyReplies().under(heard.thread()));
            carry(heard, found, Via.MESSAGE);
        }
        return !found.isEmpty();
    }

    private boolean isParked(Heard heard) {
        return transactions.inTransaction(work -> {
            var isAwaited = work.parking().isAwaited(heard.thread().channel());
            if (isAwaited) {
                work.earlyReplies().park(heard);
            }
            return isAwaited;
        });
    }

    /** Takes up what was kept and is known by now. */
    public void takeUp() {
        takeUp(work -> work.earlyReplies().known());
    }

    private void takeUp(Function<Transactions.Work, List<Heard>> which) {
        transactions.inTransaction(which).forEach(early -> {
            carry(early, Via.MESSAGE);
            transactions.inTransaction(work -> {
                work.earlyReplies().drop(early);
                return early;
            });
        });
    }

    /** The same for one whose thread is known, or no handoff's. */
    void carry(Heard heard, Via via) {
        carry(heard, threads.of(heard), via);
    }

    /**
     * The same for what its sender said on that handoff outside of its line.
     *
     * @return whether it is carried by this
     */
    boolean carry(Heard heard, HandoffId id) {
        return carry(heard, List.of(new Threads.Found(id, Threads.Side.LINE)), Via.MESSAGE);
    }

    /** Reactions that were kept come first: only a word after the acknowledge tells that its owner has spoken. */
    private boolean carry(Heard heard, List<Threads.Found> found, Via via) {
        if (found.isEmpty() || !isHuman(heard.said().author())) {
            return false;
        }
        reactions.takeUp();
        var word = sendersWord.on(found.stream().map(Threads.Found::handoff).toList(), heard, via);
        try {
            transactions.inTransaction(work -> {
                relay(work, heard, found, via);
                found.forEach(thread -> sendersWord.heed(work, word, thread));
                return found;
            });
            sendSoon.run();
            return true;
        } catch (Transactions.Duplicate saidOnce) {
            revise.follow(heard, found, via);
            return false;
        }
    }

    boolean isHuman(PersonId author) {
        try {
            return colleagues.profile(author).kind() != Profile.Kind.BOT;
        } catch (LookupFailed slackIsSilent) {
            return true;
        }
    }

    private int relay(Transactions.Work work, Heard heard, List<Threads.Found> found, Via via) {
        work.once(key(heard.said().source()));
        found.stream()
                .filter(thread -> thread.side() != Threads.Side.FORMER_LINE)
                .forEach(thread -> {
                    var handoff = work.handoffs().lock(thread.handoff()).orElseThrow();
                    var actor = new Actor(heard.said().author(), Set.of(), via);
                    changes.store(work, thread.side().hear(handoff, heard, actor, clocks.moment(handoff)));
                });
        return found.size();
    }
}
