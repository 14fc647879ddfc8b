package dev.baton.handoff;

import java.time.Instant;

/**
 * A step on the way to the right team.
 *
 * @param from the team that it was redirected from
 * @param stint the first stretch of being open with the next team
 */
public record Hop(TeamKey from, PersonId by, String reason, Instant at, int stint) {
    /** Of the reason of a redirect or a return, in characters. */
    public static final int MAX_REASON = 300;
}
