package dev.baton.slack;

import com.slack.api.model.Conversation;
import dev.baton.handoff.ChannelId;
import dev.baton.outbox.Attempt;
import dev.baton.usecase.Channels;

/** Joins channels. */
record SlackChannels(SlackClient client) implements Channels {
    @Override
    public Membership join(ChannelId channel) {
        var answer = client.call(m -> m.conversationsInfo(r -> r.channel(channel.value())));
        if (answer instanceof SlackClient.Answer.Ok<?> ok
                && ok.response()
                        instanceof com.slack.api.methods.response.conversations.ConversationsInfoResponse info) {
            return join(info.getChannel());
        }
        return membership(answer);
    }

    private Membership join(Conversation channel) {
        if (channel.isArchived()) {
            return Membership.WANTED;
        }
        if (channel.isMember()) {
            return Membership.MEMBER;
        }
        return channel.isPrivate()
                ? Membership.WANTED
                : membership(client.call(m -> m.conversationsJoin(r -> r.channel(channel.getId()))));
    }

    private static Membership membership(SlackClient.Answer<?> answer) {
        if (answer instanceof SlackClient.Answer.Not<?> not) {
            return not.attempt() instanceof Attempt.Never ? Membership.WANTED : Membership.UNKNOWN;
        }
        return Membership.MEMBER;
    }
}
