package dev.baton.directory;

import dev.baton.handoff.PersonId;
import dev.baton.handoff.Span;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for the whole workspace.
 *
 * @param timezone of teams that name none, and of digests to people whose own is unknown
 * @param stewards who may edit the directory, besides the workspace's admins
 * @param digestAt when digests start, in the local time of each reader
 * @param handoffsPerMinute how many one person may submit; unlimited where empty
 * @param postsPerMinute how many messages Baton posts at the most; Slack takes "several hundred"
 * @param retention how long closed handoffs are kept, in days of 24 hours; for ever where empty
 */
public record Workspace(
        ZoneId timezone,
        List<PersonId> stewards,
        LocalTime digestAt,
        OptionalInt handoffsPerMinute,
        int postsPerMinute,
        Optional<Span> retention) {
    static final LocalTime DEFAULT_DIGEST_AT = LocalTime.of(9, 0);
    static final int DEFAULT_POSTS_PER_MINUTE = 300;

    public Workspace {
        stewards = List.copyOf(stewards);
    }

    /** What holds where nothing is said: UTC, no stewards, digests at nine, no limit, kept for ever. */
    public static Workspace standard() {
        return new Workspace(
                ZoneOffset.UTC,
                List.of(),
                DEFAULT_DIGEST_AT,
                OptionalInt.empty(),
                DEFAULT_POSTS_PER_MINUTE,
                Optional.empty());
    }
}
