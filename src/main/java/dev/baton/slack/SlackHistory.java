package dev.baton.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Attempt;
import dev.baton.usecase.History;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads conversations for what people did in them. What Slack will never show, as a thread that is gone, shows nothing. */
final class SlackHistory implements History {
    private static final int A_PAGE = 200;
    private static final Set<String> WRITTEN = Set.of("", "thread_broadcast", "file_share");

    private final SlackClient client;
    private final RepliesReader reader;

    SlackHistory(SlackClient client, RepliesReader reader) {
        this.client = client;
        this.reader = reader;
    }

    @Override
    public Read<Strand> since(ThreadRef first, boolean isDirect, Instant since) {
        var where = new Where(first.channel(), isDirect ? "im" : null);
        return all(cursor -> read(
                        client.call(m -> m.conversationsHistory(
                                r -> r.channel(first.channel().value())
                                        .oldest(first.ts())
                                        .inclusive(true)
                                        .limit(A_PAGE)
                                        .cursor(cursor))),
                        SlackHistory::page))
                .map(messages -> strand(where, messages, since));
    }

    @Override
    public Read<Strand> under(ThreadRef parent, Instant since) {
        var where = new Where(parent.channel(), null);
        return all(cursor -> read(
                        client.call(m -> m.conversationsReplies(
                                r -> r.channel(parent.channel().value())
                                        .ts(parent.ts())
                                        .limit(A_PAGE)
                                        .cursor(cursor))),
                        SlackHistory::page))
                .map(messages -> strand(where, messages, since));
    }

    /** A conversation, and of what kind it is where that matters. */
    private record Where(ChannelId channel, @Nullable String type) {}

    /** The newest stands first in a conversation, the oldest in a thread: what was written is told in its order. */
    private Strand strand(Where where, List<Message> found, Instant since) {
        var messages =
                found.stream().sorted(Comparator.comparing(Message::getTs)).toList();
        return new Strand(
                messages.stream()
                        .map(message -> standing(where.channel(), message))
                        .toList(),
                heard(where, messages, message -> isSince(since, message.getTs())),
                heard(
                        where,
                        messages,
                        message -> !isSince(since, message.getTs())
                                && message.getEdited() != null
                                && isSince(since, message.getEdited().getTs())));
    }

    private List<Heard> heard(Where where, List<Message> messages, Predicate<Message> which) {
        return messages.stream()
                .filter(which)
                .filter(SlackHistory::isWritten)
                .flatMap(message -> reader.heard(written(where, message)).stream())
                .toList();
    }

    private static boolean isSince(Instant since, String ts) {
        return !at(ts).isBefore(since);
    }

    private interface Pages {
        Read<Page> from(@Nullable String cursor);
    }

    private record Page(List<Message> messages, String next) {
        static Page of(List<Message> messages, @Nullable ResponseMetadata metadata) {
            var cursor = metadata == null ? null : metadata.getNextCursor();
            return new Page(messages, cursor == null ? "" : cursor);
        }

        boolean isFollowed() {
            return !next.isEmpty();
        }
    }

    private static Read<List<Message>> all(Pages pages) {
        List<Message> found = new ArrayList<>();
        var page = pages.from(null);
        while (page.told().filter(Page::isFollowed).isPresent()) {
            found.addAll(page.told().get().messages());
            page = pages.from(page.told().get().next());
        }
        page.told().ifPresent(last -> found.addAll(last.messages()));
        return page.map(last -> found);
    }

    private static Page page(ConversationsHistoryResponse history) {
        return Page.of(history.getMessages(), history.getResponseMetadata());
    }

    private static Page page(ConversationsRepliesResponse replies) {
        return Page.of(replies.getMessages(), replies.getResponseMetadata());
    }

    private static <R extends SlackApiTextResponse> Read<Page> read(
            SlackClient.Answer<R> answer, Function<R, Page> page) {
        if (answer instanceof SlackClient.Answer.Ok<R> ok) {
            return Read.of(page.apply(ok.response()));
        }
        var attempt = ((SlackClient.Answer.Not<R>) answer).attempt();
        if (attempt instanceof Attempt.Never) {
            return Read.of(new Page(List.of(), ""));
        }
        return new Read<>(
                Optional.empty(), attempt instanceof Attempt.NotNow notNow ? notNow.after() : Optional.empty());
    }

    private static Standing standing(ChannelId channel, Message message) {
        return new Standing(
                new ThreadRef(channel, message.getTs()),
                people(message, Reactions::isAcknowledging),
                people(message, Reactions::isSeeing),
                Optional.ofNullable(message.getLatestReply()).map(SlackHistory::at));
    }

    private static List<PersonId> people(Message message, Predicate<String> reacting) {
        var reactions = message.getReactions();
        return reactions == null
                ? List.of()
                : reactions.stream()
                        .filter(reaction -> reacting.test(reaction.getName()))
                        .flatMap(
                                reaction -> reaction.getUsers() == null ? Stream.empty() : reaction.getUsers().stream())
                        .map(PersonId::new)
                        .distinct()
                        .toList();
    }

    private static boolean isWritten(Message message) {
        return WRITTEN.contains(message.getSubtype() == null ? "" : message.getSubtype());
    }

    private static Replies.Written written(Where where, Message message) {
        return new Replies.Written(
                message.getUser(),
                message.getBotId(),
                where.channel().value(),
                message.getTs(),
                message.getThreadTs(),
                message.getParentUserId(),
                message.getText(),
                message.getFiles(),
                message.getEdited() == null ? null : message.getEdited().getTs(),
                where.type());
    }

    /** A ts begins with the second and the microsecond at which the message was written. */
    private static Instant at(String ts) {
        var micros = new BigDecimal(ts).movePointRight(6).longValue();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }
}
