package dev.baton.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Obstacle;
import dev.baton.slack.view.Rendered;
import java.util.Map;

/** The calls that put messages into Slack; each is one request. */
record Posts(SlackClient client) {
    static final String EVENT_TYPE = "baton_message";

    Attempt post(ChannelId channel, Rendered rendered, String mark) {
        return post(request(channel, rendered, mark).build());
    }

    Attempt reply(ThreadRef thread, Rendered rendered, String mark) {
        return post(
                request(thread.channel(), rendered, mark).threadTs(thread.ts()).build());
    }

    private Attempt post(ChatPostMessageRequest request) {
        var answer = client.call(m -> m.chatPostMessage(request));
        return answer instanceof SlackClient.Answer.Ok<ChatPostMessageResponse> ok
                ? sent(ok.response().getChannel(), ok.response().getTs())
                : ((SlackClient.Answer.Not<?>) answer).attempt();
    }

    /** Leaves the metadata of the message as it is. */
    Attempt edit(ThreadRef at, Rendered rendered) {
        var answer = client.call(m -> m.chatUpdate(r -> r.channel(at.channel().value())
                .ts(at.ts())
                .text(rendered.text())
                .blocksAsString(BlocksJson.of(rendered.blocks()))));
        return answer instanceof SlackClient.Answer.Ok<ChatUpdateResponse>
                ? new Attempt.Sent(at)
                : ((SlackClient.Answer.Not<?>) answer).attempt();
    }

    /** What is gone already is removed; where Slack lets nobody delete, its place says that it was taken back. */
    Attempt remove(ThreadRef at, Rendered instead) {
        var answer = client.call(
                m -> m.chatDelete(r -> r.channel(at.channel().value()).ts(at.ts())));
        if (answer instanceof SlackClient.Answer.Ok<?>) {
            return new Attempt.Sent(at);
        }
        var attempt = ((SlackClient.Answer.Not<?>) answer).attempt();
        if (attempt instanceof Attempt.Never never) {
            return never.obstacle() == Obstacle.GONE ? new Attempt.Sent(at) : edit(at, instead);
        }
        return attempt;
    }

    Attempt showTo(PersonId person, ChannelId channel, Rendered rendered) {
        var answer = client.call(m -> m.chatPostEphemeral(r -> r.channel(channel.value())
                .user(person.value())
                .text(rendered.text())
                .blocksAsString(BlocksJson.of(rendered.blocks()))));
        return answer instanceof SlackClient.Answer.Ok<ChatPostEphemeralResponse> ok
                ? sent(channel.value(), ok.response().getMessageTs())
                : ((SlackClient.Answer.Not<?>) answer).attempt();
    }

    /** A direct answer to a press, where nothing else can be kept; tried once. */
    void sayTo(String person, String channel, String words) {
        client.call(
                m -> m.chatPostEphemeral(r -> r.channel(channel).user(person).text(words)));
    }

    private static Attempt sent(String channel, String ts) {
        return channel == null || ts == null || ts.isBlank()
                ? new Attempt.Doubt("an answer without ts")
                : new Attempt.Sent(new ThreadRef(new ChannelId(channel), ts));
    }

    private static ChatPostMessageRequest.ChatPostMessageRequestBuilder request(
            ChannelId channel, Rendered rendered, String mark) {
        return ChatPostMessageRequest.builder()
                .channel(channel.value())
                .text(rendered.text())
                .blocksAsString(BlocksJson.of(rendered.blocks()))
                .metadata(metadata(mark))
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    private static Message.Metadata metadata(String mark) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of("k", mark))
                .build();
    }
}
