package dev.baton.slack;

import com.slack.api.model.File;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Scene;
import dev.baton.usecase.RelayReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies in threads. What is not a person's, or in no thread, costs nothing; what is in no handoff's, one look-up. */
final class Replies {
    private final RelayReply relay;
    private final RepliesReader reader;
    private final String botUser;

    Replies(RelayReply relay, Scene.Names names, String botUser) {
        this.relay = relay;
        this.botUser = botUser;
        this.reader = new RepliesReader(names);
    }

    /**
     * A message, as Slack tells of it.
     *
     * @param parent who wrote the message that it replies to
     * @param edited the ts of its last edit
     */
    record Written(
            @Nullable String person,
            @Nullable String bot,
            String channel,
            String ts,
            @Nullable String threadTs,
            @Nullable String parent,
            @Nullable String text,
            @Nullable List<File> files,
            @Nullable String edited) {}

    void written(Written message) {
        reader.heard(message).ifPresent(heard -> relay.run(heard, message.parent() == null || isOwn(message.parent())));
    }

    void changed(Written message) {
        reader.heard(message).ifPresent(heard -> relay.changed(heard, isOwn(message.parent())));
    }

    /** @param parent who wrote the message that it was a reply to */
    void deleted(ThreadRef message, @Nullable String parent) {
        relay.deleted(message, isOwn(parent));
    }

    private boolean isOwn(@Nullable String person) {
        return botUser.equals(person);
    }
}
