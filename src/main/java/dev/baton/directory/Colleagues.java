package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.util.Set;

/** What only Slack can say about people and channels. Every question throws {@link LookupFailed} when it cannot be answered. */
public interface Colleagues {
    Profile profile(PersonId person);

    /** Everybody in the user group, of whatever kind; empty where it is disabled. */
    Set<PersonId> userGroup(UserGroupId group);

    /** Everybody in the channel, of whatever kind. */
    Set<PersonId> channelMembers(ChannelId channel);

    /** Whether everybody in the workspace may read the channel. */
    boolean isPublic(ChannelId channel);
}
