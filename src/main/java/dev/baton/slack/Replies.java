package dev.baton.slack;

import com.slack.api.model.File;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Scene;
import dev.baton.usecase.HearDirectly;
import dev.baton.usecase.RelayReply;
import dev.baton.usecase.UseCases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies in threads, and what is written to Baton itself. What is not a person's, or neither, costs nothing; what is in no handoff's, one look-up. */
final class Replies {
    private final RelayReply relay;
    private final HearDirectly direct;
    private final RepliesReader reader;
    private final String botUser;

    Replies(UseCases useCases, Scene.Names names, String botUser) {
        this.relay = useCases.relay();
        this.direct = useCases.direct();
        this.botUser = botUser;
        this.reader = new RepliesReader(names);
    }

    /**
     * A message, as Slack tells of it.
     *
     * @param parent who wrote the message that it replies to
     * @param edited the ts of its last edit
     * @param isDirect whether it was written to Baton itself
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
            @Nullable String edited,
            boolean isDirect) {
        boolean isReply() {
            return threadTs != null && !threadTs.equals(ts);
        }
    }

    void written(Written message) {
        var isUnderOwn = message.isReply() && (message.parent() == null || isOwn(message.parent()));
        reader.heard(message)
                .filter(heard -> !relay.run(heard, isUnderOwn) && message.isDirect())
                .ifPresent(direct::run);
    }

    void changed(Written message) {
        reader.heard(message).ifPresent(heard -> relay.changed(heard, isOwn(message.parent())));
    }

    /** @param parent who wrote the message that it was a reply to */
    void deleted(ThreadRef message, @Nullable String parent, boolean isDirect) {
        relay.deleted(message, isOwn(parent) || isDirect);
    }

    private boolean isOwn(@Nullable String person) {
        return botUser.equals(person);
    }
}
