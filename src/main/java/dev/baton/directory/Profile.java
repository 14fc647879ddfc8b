package dev.baton.directory;

import dev.baton.handoff.PersonId;
import java.time.ZoneId;

/**
 * What Slack knows about a person.
 *
 * @param displayName as they call themselves, not escaped for Slack
 * @param zone in which they live
 * @param admin whether they administer the workspace
 */
public record Profile(PersonId id, String displayName, ZoneId zone, Kind kind, boolean admin) {
    /** What somebody is in the workspace; only full members can have rights in Baton. */
    public enum Kind {
        FULL,
        GUEST,
        BOT,
        EXTERNAL,
        DEACTIVATED
    }
}
