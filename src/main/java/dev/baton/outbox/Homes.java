package dev.baton.outbox;

import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Home;
import dev.baton.handoff.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose Home is known, and which ones are to be drawn anew; within one transaction. Only who has opened theirs is known.
 * A Home is drawn by one worker at a time, always from the present state, so an old one never takes the place of a newer.
 */
public interface Homes {
    /** A Home that nothing is to be done about as yet, and the handoffs in it. */
    record Resting(PersonId person, Set<HandoffId> shows) {}

    /** A handoff that has changed; several changes of one are as many. */
    record Change(long seq, HandoffId handoff) {}

    /**
     * A Home whose turn it is.
     *
     * @param print of what Slack surely shows; empty where that is not known
     * @param used whether there ever was anything in it
     */
    record Claimed(PersonId person, int epoch, Instant openedAt, Optional<String> print, boolean used, Instant lease) {}

    /**
     * Somebody opens theirs: it is drawn at once, before all others.
     *
     * @param fresh one drawn since then is left as it is, if it was opened within a day
     * @return whether there is anything to do
     */
    boolean opened(PersonId person, Instant now, Instant fresh);

    /** A handoff looks different now. */
    void changed(HandoffId handoff);

    /** Changes that have not been looked at, the oldest first. */
    List<Change> changes(int most);

    void done(List<Change> changes);

    List<Resting> resting();

    /** It is to be drawn then, unless it is to be drawn anyway. */
    void want(PersonId person, Instant at);

    /**
     * Claims the next one that is due, where views may be published by then; those that nobody has opened just now wait
     * behind the messages that may go, for half a minute at most.
     */
    Optional<Claimed> claim(Instant now, Instant realNow, Times times);

    /** Committed before the call: from then on nobody knows what Slack shows. False where another has taken it over. */
    boolean announce(Claimed claimed);

    /** What stands in Slack now. */
    void drawn(Claimed claimed, String print, Home shown, Instant now);

    /** It is to be drawn once more. */
    void again(Claimed claimed, Instant at);

    /** No view may be published before then. */
    void pause(Instant until);

    void forget(PersonId person);
}
