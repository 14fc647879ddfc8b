package dev.baton.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Reaction;
import com.slack.api.model.ResponseMetadata;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Copy;
import dev.baton.outbox.Lookout;
import dev.baton.outbox.Spot;
import dev.baton.slack.SlackClient.Answer;
import dev.baton.slack.view.PointerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads conversations back. Only what Baton itself wrote counts: any app of the workspace can copy a mark. */
final class SlackLookout implements Lookout {
    private static final int A_PAGE = 200;
    private static final Set<String> NOT_THERE = Set.of("thread_not_found", "message_not_found");

    private final SlackClient client;
    private final Identity identity;

    SlackLookout(SlackClient client, Identity identity) {
        this.client = client;
        this.identity = identity;
    }

    @Override
    public Sight look(Spot where, Instant since) {
        var oldest = "%d.%06d".formatted(since.getEpochSecond(), since.getNano() / 1_000);
        List<Copy> found = new ArrayList<>();
        var cursor = "";
        do {
            var page = page(where, oldest, cursor);
            if (page instanceof Answer.Not<Page> not) {
                return unseen(not.attempt());
            }
            var read = ((Answer.Ok<Page>) page).response();
            read.messages().stream()
                    .flatMap(message -> copy(where, message).stream())
                    .forEach(found::add);
            cursor = read.next();
        } while (!cursor.isEmpty());
        return new Sight.Seen(found);
    }

    /** A thread whose first message is gone shows nothing to anybody. */
    private static Sight unseen(Attempt attempt) {
        return attempt instanceof Attempt.Never never && NOT_THERE.contains(never.why())
                ? new Sight.Seen(List.of())
                : new Sight.Unseen(attempt);
    }

    private record Page(List<Message> messages, String next) {
        static Page of(List<Message> messages, boolean more, @Nullable ResponseMetadata metadata) {
            var cursor = metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
            if (more && cursor.isEmpty()) {
                throw new IllegalStateException("more, and no way to it");
            }
            return new Page(messages, cursor);
        }
    }

    private Answer<Page> page(Spot where, String oldest, String cursor) {
        var channel = where.channel().value();
        var from = cursor.isEmpty() ? null : cursor;
        return where.thread().isPresent()
                ? read(
                        client.call(m -> m.conversationsReplies(r -> r.channel(channel)
                                .ts(where.thread().get())
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(A_PAGE)
                                .cursor(from))),
                        SlackLookout::page)
                : read(
                        client.call(m -> m.conversationsHistory(r -> r.channel(channel)
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(A_PAGE)
                                .cursor(from))),
                        SlackLookout::page);
    }

    private static Page page(ConversationsHistoryResponse history) {
        return Page.of(history.getMessages(), history.isHasMore(), history.getResponseMetadata());
    }

    private static Page page(ConversationsRepliesResponse replies) {
        return Page.of(replies.getMessages(), replies.isHasMore(), replies.getResponseMetadata());
    }

    private static <R extends SlackApiTextResponse> Answer<Page> read(Answer<R> answer, Function<R, Page> page) {
        if (answer instanceof Answer.Ok<R> ok) {
            try {
                return new Answer.Ok<>(page.apply(ok.response()));
            } catch (RuntimeException unreadable) {
                return new Answer.Not<>(new Attempt.Doubt("an answer that cannot be read"));
            }
        }
        return new Answer.Not<>(((Answer.Not<R>) answer).attempt());
    }

    private Optional<Copy> copy(Spot where, Message message) {
        return isOwn(message)
                ? Marks.of(message).map(mark -> copy(mark, new ThreadRef(where.channel(), message.getTs()), message))
                : Optional.empty();
    }

    private Copy copy(String mark, ThreadRef at, Message message) {
        return new Copy(
                mark,
                at,
                hasAnswers(message),
                people(reactions(message)).findAny().isPresent(),
                takers(message));
    }

    private boolean isOwn(Message message) {
        return identity.botUser().equals(message.getUser()) && message.getTs() != null;
    }

    /** Slack names some of those who replied; whom it does not name counts as a person. */
    private boolean hasAnswers(Message message) {
        var named = message.getReplyUsers() == null ? List.<String>of() : message.getReplyUsers();
        var count = message.getReplyUsersCount() == null ? named.size() : message.getReplyUsersCount();
        return count > named.size() || named.stream().anyMatch(this::isSomebodyElse);
    }

    private List<PersonId> takers(Message message) {
        return people(reactions(message).filter(reaction -> Reactions.isAcknowledging(reaction.getName())))
                .map(PersonId::new)
                .distinct()
                .toList();
    }

    private static Stream<Reaction> reactions(Message message) {
        return message.getReactions() == null ? Stream.empty() : message.getReactions().stream();
    }

    private Stream<String> people(Stream<Reaction> reactions) {
        return reactions
                .filter(reaction -> reaction.getUsers() != null)
                .flatMap(reaction -> reaction.getUsers().stream())
                .filter(this::isSomebodyElse);
    }

    private boolean isSomebodyElse(String person) {
        return !identity.botUser().equals(person);
    }

    @Override
    public Attempt remove(ThreadRef copy) {
        var answer = client.call(
                m -> m.chatDelete(r -> r.channel(copy.channel().value()).ts(copy.ts())));
        if (answer instanceof Answer.Not<?> not) {
            return not.attempt() instanceof Attempt.Never never && NOT_THERE.contains(never.why())
                    ? new Attempt.Sent(copy)
                    : not.attempt();
        }
        return new Attempt.Sent(copy);
    }

    @Override
    public Attempt point(ThreadRef copy, ThreadRef kept) {
        var rendered = PointerView.to(kept, identity.url());
        var answer = client.call(m -> m.chatUpdate(r -> r.channel(copy.channel().value())
                .ts(copy.ts())
                .text(rendered.text())
                .blocksAsString(BlocksJson.of(rendered.blocks()))
                .metadataAsString("{}")));
        return answer instanceof Answer.Not<?> not ? not.attempt() : new Attempt.Sent(copy);
    }

    @Override
    public boolean isAnswering() {
        return client.call(m -> m.authTest(r -> r)) instanceof Answer.Ok<?>;
    }
}
