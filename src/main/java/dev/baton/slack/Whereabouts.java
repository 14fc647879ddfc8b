package dev.baton.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.baton.handoff.ChannelId;

/**
 * What kind of conversation a message stands in.
 *
 * @param isPrivate whether there are people in the workspace who may not read it
 * @param isJoined whether Baton is a member and can answer there
 * @param isShared whether another organisation reads it too
 */
record Whereabouts(boolean isPrivate, boolean isJoined, boolean isShared) {
    /** What Slack does not tell Baton is taken for private. */
    private static final Whereabouts UNKNOWN = new Whereabouts(true, false, false);

    static Whereabouts of(ChannelId channel, SlackClient client) {
        var answer = client.call(m -> m.conversationsInfo(r -> r.channel(channel.value())));
        return answer instanceof SlackClient.Answer.Ok<ConversationsInfoResponse> ok
                ? of(ok.response().getChannel())
                : UNKNOWN;
    }

    private static Whereabouts of(Conversation channel) {
        var open = channel.isChannel() && !channel.isPrivate() && !channel.isIm() && !channel.isMpim();
        return new Whereabouts(!open, channel.isMember() && !channel.isArchived(), channel.isExtShared());
    }
}
