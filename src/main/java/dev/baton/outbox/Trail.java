package dev.baton.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What the posts of a delivery may have left in Slack, and how far the search for it has come. All in real time.
 *
 * @param where where the last post was to put it
 * @param announced when the last post was announced
 * @param doubtedFrom when the first post was announced of which nobody knows what it came to
 * @param settles from when on what Slack does not show it never will
 * @param misses how many looks in this doubt did not find it
 * @param sent when it was first known to stand in Slack
 */
public record Trail(
        Optional<Spot> where,
        Optional<Instant> announced,
        Optional<Instant> doubtedFrom,
        Optional<Instant> settles,
        int misses,
        Optional<Instant> sent) {
    /** Of what was never sent. */
    public static final Trail NONE =
            new Trail(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());

    /** Should the worker vanish now: its call ends within fence and call, and Slack shows it within the settle time. */
    Trail announced(Spot to, Instant now, Times times) {
        var ends = now.plus(times.fence()).plus(times.call());
        return new Trail(
                Optional.of(to), Optional.of(now), doubtedFrom, Optional.of(ends.plus(times.settle())), misses, sent);
    }

    /** An edit leaves nothing that could be looked for; a late old one may come until it has settled. */
    Trail editing(Instant now, Times times) {
        var ends = now.plus(times.fence()).plus(times.call());
        return new Trail(where, announced, doubtedFrom, Optional.of(ends.plus(times.settle())), misses, sent);
    }

    /** The call has ended, and nobody knows how. */
    Trail doubted(Instant endsSettling) {
        return new Trail(where, announced, doubtedFrom.or(() -> announced), Optional.of(endsSettling), 0, sent);
    }

    Trail missed() {
        return new Trail(where, announced, doubtedFrom, settles, misses + 1, sent);
    }

    Trail sent(Instant now) {
        return new Trail(where, announced, doubtedFrom, settles, misses, sent.or(() -> Optional.of(now)));
    }

    /** The earliest moment from which on one of its posts may stand in Slack. */
    public Instant since() {
        return doubtedFrom.or(() -> announced).orElse(Instant.EPOCH);
    }
}
