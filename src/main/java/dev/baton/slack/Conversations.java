package dev.baton.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Attempt;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Baton's conversations with people. Opening one twice gives the same one, so a doubt may simply be asked again. */
final class Conversations {
    private final SlackClient client;
    private final ConcurrentMap<List<PersonId>, ChannelId> open = new ConcurrentHashMap<>();

    Conversations(SlackClient client) {
        this.client = client;
    }

    /** What opening a conversation came to. */
    sealed interface Opened {
        record At(ChannelId channel) implements Opened {}

        record Not(Attempt attempt) implements Opened {}
    }

    Opened open(List<PersonId> people) {
        var known = open.get(people);
        if (known != null) {
            return new Opened.At(known);
        }
        var ids = people.stream().map(PersonId::value).toList();
        var answer = client.call(m -> m.conversationsOpen(r -> r.users(ids)));
        if (answer instanceof SlackClient.Answer.Ok<ConversationsOpenResponse> ok) {
            var channel = new ChannelId(ok.response().getChannel().getId());
            open.put(people, channel);
            return new Opened.At(channel);
        }
        return new Opened.Not(((SlackClient.Answer.Not<?>) answer).attempt().again());
    }
}
