package dev.baton.usecase;

import dev.baton.handoff.Heard;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What people did to messages in Slack, as it stands there now. */
public interface History {
    /**
     * What came of a question.
     *
     * @param told empty where Slack does not say
     * @param after how long Slack does not want to be asked again, where it says so
     */
    record Read<T>(Optional<T> told, Optional<Duration> after) {
        public static <T> Read<T> of(T told) {
            return new Read<>(Optional.of(told), Optional.empty());
        }

        public <S> Read<S> map(Function<T, S> change) {
            return new Read<>(told.map(change), after);
        }
    }

    /**
     * A message that stands in Slack.
     *
     * @param takers who reacted that they take it on, in the order in which Slack names them; it tells no times
     * @param seers who reacted that they have seen it
     * @param lastReply when somebody last replied to it
     */
    record Standing(ThreadRef at, List<PersonId> takers, List<PersonId> seers, Optional<Instant> lastReply) {
        public Standing {
            takers = List.copyOf(takers);
            seers = List.copyOf(seers);
        }
    }

    /**
     * A thread, or a conversation.
     *
     * @param messages the first message, and those since then
     * @param replies what people wrote in it since then
     * @param edits what they had written before and wrote anew since then
     */
    record Strand(List<Standing> messages, List<Heard> replies, List<Heard> edits) {
        public Strand {
            messages = List.copyOf(messages);
            edits = List.copyOf(edits);
            replies = List.copyOf(replies);
        }
    }

    /**
     * The messages of a conversation itself that are not older than that one.
     *
     * @param isDirect whether people write to Baton itself there: then it is also read what they wrote since then
     */
    Read<Strand> since(ThreadRef first, boolean isDirect, Instant since);

    /** A message and what stands under it; of the replies, those since then. A message that is gone has none. */
    Read<Strand> under(ThreadRef parent, Instant since);
}
