package dev.baton.outbox;

import dev.baton.handoff.ThreadRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is not certain about the stored deliveries, within one transaction. */
public interface Doubts {
    /**
     * Takes the next look that is due: somewhere a delivery in doubt is to be looked for, or second copies of one that
     * stands. Takes a slot of the lane of that look as well, and keeps others from taking the same for the length of two
     * calls.
     */
    Optional<Look> takeLook(Instant realNow);

    /**
     * One look, which serves all that is in doubt there.
     *
     * @param unknown everything that is UNKNOWN there
     * @param toSweep what stands there and is to be looked for second copies now
     */
    record Look(Spot where, List<Delivery> unknown, List<Delivery> toSweep) {}

    /** The delivery whose message carries that mark. */
    Optional<Delivery> marked(String mark);

    /** When to look for second copies of it next; never, where empty. */
    void sweep(String key, Optional<Instant> at);

    /** From now on its message is the one that stands there; what a worker is doing with the other one does not count. */
    void move(Delivery delivery, ThreadRef kept);

    /**
     * A second copy stood there: whatever people do to it concerns the delivery.
     *
     * @return whether that was not known before
     */
    boolean addCopy(Delivery delivery, ThreadRef at);

    /** What holds back posts now. */
    Breaker breaker();

    /** Changes it, unless the change changes nothing. */
    void change(UnaryOperator<Breaker> change);

    /** Whether Slack is to be asked now if it answers again; of several who ask, one may. */
    boolean takeProbe(Instant realNow);
}
