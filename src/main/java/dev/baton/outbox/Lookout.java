package dev.baton.outbox;

import dev.baton.handoff.ThreadRef;
import java.time.Instant;
import java.util.List;

/** Sees what stands in Slack, and mends what stands there twice. Everything here may be repeated. Nothing throws. */
public interface Lookout {
    /** All of Baton's own messages there that are not older than {@code since}. */
    Sight look(Spot where, Instant since);

    /** Takes a message away; one that is gone already counts as taken. */
    Attempt remove(ThreadRef copy);

    /** Makes of a message a line that leads to another one; it carries no mark from then on. */
    Attempt point(ThreadRef copy, ThreadRef kept);

    /** Whether Slack answers at all. */
    boolean isAnswering();

    /** What looking came to. */
    sealed interface Sight {
        /** To the end: what is not here was not there. */
        record Seen(List<Copy> messages) implements Sight {
            public Seen {
                messages = List.copyOf(messages);
            }
        }

        /** Slack did not say. That is no answer, neither yes nor no. */
        record Unseen(Attempt attempt) implements Sight {}
    }
}
