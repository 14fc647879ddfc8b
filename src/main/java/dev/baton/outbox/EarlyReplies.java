package dev.baton.outbox;

import dev.baton.handoff.Heard;
import dev.baton.handoff.ThreadRef;
import java.util.List;

/** Replies that came before Baton knew where the message above them stands, within one transaction. Kept for a day. */
public interface EarlyReplies {
    /** Keeps it, in the place of an older edition; one that is no newer changes nothing. */
    void park(Heard reply);

    /** Those under that message, in the order in which they were written. */
    List<Heard> under(ThreadRef message);

    /** Those under messages of which Baton knows by now where they stand, in that order. */
    List<Heard> known();

    /** Lets go of it, where it is this very edition that is kept. */
    void drop(Heard reply);

    /** Lets go of whatever edition is kept. */
    void drop(String source);
}
