package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * What only Slack can say about people and channels. A question that cannot be answered throws
 * {@link LookupFailed}, if it does not say otherwise.
 */
public interface Colleagues {
    Profile profile(PersonId person);

    /** The same as Slack has it at this moment, for what only an admin may do. */
    Profile profileNow(PersonId person);

    /** Whether Slack says that this person was deactivated; while it is silent, nobody has left. */
    default boolean hasLeft(PersonId person) {
        try {
            return profile(person).kind() == Profile.Kind.DEACTIVATED;
        } catch (LookupFailed slackIsSilent) {
            return false;
        }
    }

    /** The user groups that there are, by what they are called; without those that are disabled. */
    Map<UserGroupId, String> userGroups();

    /** Everybody in the user group, of whatever kind; empty where it is disabled. */
    Set<PersonId> userGroup(UserGroupId group);

    /** Everybody in the channel, of whatever kind. */
    Set<PersonId> channelMembers(ChannelId channel);

    /** Whether everybody in the workspace may read the channel. */
    boolean isPublic(ChannelId channel);
}
