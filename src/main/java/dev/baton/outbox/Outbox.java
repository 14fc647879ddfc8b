package dev.baton.outbox;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.ThreadRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored deliveries, within one transaction. */
public interface Outbox {
    /** Stores a delivery; one whose key is there already changes nothing. */
    void add(Delivery delivery);

    /**
     * The handoff has this version now: its messages that follow it and stand in Slack are to be edited. Those still on
     * their way are edited afterwards, if they were rendered from an older one.
     */
    void follow(HandoffId handoff, int version, Followers followers);

    /**
     * What a delivery says is another thing from this version of its handoff on: what stands in Slack is to be edited, or
     * taken away where nothing is left to say; what is still on its way goes as it is now. Whoever has it in hand, and has
     * not announced it, lets go.
     */
    void revise(String key, Message message, int version);

    /**
     * Claims the next delivery: of those that are READY, due by {@code now}, past their back-off and in a lane that is
     * free by {@code realNow}, the one of the highest priority; within it that of the lane in which most wait, so that none
     * is left over at the end; within that the longest due. Takes the lane's next slot as well, and for a post one of the
     * whole workspace. Replies go in the order in which they were said: one waits for those before it.
     * Returns it CLAIMED, with its epoch raised and a lease of the {@link Times#lease}.
     */
    Optional<Delivery> claim(Instant now, Instant realNow, String worker);

    /**
     * Stores the next step of a delivery if the row is still of that epoch and in state {@code from}. A SENT one that was
     * rendered from an older version than {@link #follow} asked for is READY again at once, as an edit.
     *
     * @return whether it was stored
     */
    boolean step(Delivery.State from, Delivery next, Instant realNow);

    /** Takes the next slot of a lane for a call that no delivery makes; false where it is not free. */
    boolean takeSlot(String lane, Instant realNow);

    /** When the lane is free, as far as it is known; a pause has it free after its end. */
    Optional<Instant> pausedUntil(String lane);

    /** Nobody may call in this lane before then. */
    void pause(String lane, Instant until);

    /**
     * Slack has limited a post in this lane. Where another lane was limited and still is, it is the workspace that posts too
     * much: all its posts pause, and fewer go from then on.
     */
    void limited(String lane, Instant until, Instant realNow);

    /**
     * What dead workers left, CLAIMED or ATTEMPT past its lease; with a {@code worker}, what that one left without waiting
     * for the lease.
     */
    List<Delivery> abandoned(Instant realNow, Optional<String> worker, int most);

    /** The deliveries of a handoff, in the order in which they were decided. */
    List<Delivery> of(HandoffId handoff);

    /** Where a handoff's messages stand in DMs with one person, but for its line. */
    List<ThreadRef> aside(HandoffId handoff);

    /** The handoffs whose parties speak in that conversation. */
    List<HandoffId> withPartiesIn(ChannelId channel);

    Optional<Delivery> find(String key);

    /** Where the messages of these deliveries stand, of those that do. */
    Map<String, ThreadRef> posted(Collection<String> keys);

    /** The delivery whose message stands there. */
    Optional<Delivery> at(ThreadRef place);

    /**
     * Puts a new delivery in the place of the one with its key, whatever had become of that. What waits or died under it
     * goes where it goes.
     */
    void anew(Delivery delivery);

    /**
     * This channel is closed to Baton.
     *
     * @return how many times it has been closed so far, this time included, however often it is said
     */
    int close(ChannelId channel);

    /**
     * Baton is in it, and what could not be said while it was closed is tried again; what its settings kept out, an hour
     * after the last try.
     */
    int open(ChannelId channel, Instant realNow);

    /** What died since then. */
    List<Delivery> deadSince(Instant realNow);
}
