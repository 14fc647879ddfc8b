package dev.baton.usecase;

import dev.baton.handoff.ChannelId;

/** Baton's own membership in the teams' channels: without it no reaction and no reply reaches it. */
public interface Channels {
    /** How Baton stands to a channel after trying to join it. */
    enum Membership {
        MEMBER,
        /** A person has to invite it, or the channel is archived or gone. */
        WANTED,
        /** Slack could not be asked. */
        UNKNOWN
    }

    /** Joins a public channel where need be; asks Slack, and changes nothing where Baton is a member already. */
    Membership join(ChannelId channel);
}
