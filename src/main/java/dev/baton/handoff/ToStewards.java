package dev.baton.handoff;

/** What the stewards hear that concerns no single handoff. */
public sealed interface ToStewards extends Message {
    @Override
    default Place place() {
        return new Place.Stewards();
    }

    /** Baton is not in a team's channel and cannot join it by itself. */
    record InvitationWanted(TeamKey team, ChannelId channel) implements ToStewards {
        @Override
        public String key() {
            return "invitation." + channel;
        }
    }
}
