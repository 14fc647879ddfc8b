package dev.baton.slack;

import com.slack.api.model.File;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Scene;
import dev.baton.usecase.HearDirectly;
import dev.baton.usecase.HearParties;
import dev.baton.usecase.RelayReply;
import dev.baton.usecase.UseCases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies in threads, and what is written to Baton itself. What is not a person's, or neither, costs nothing; what is in no handoff's, one look-up. */
final class Replies {
    private final RelayReply relay;
    private final HearDirectly direct;
    private final HearParties parties;
    private final RepliesReader reader;
    private final String botUser;

    Replies(UseCases useCases, Scene.Names names, String botUser) {
        this.relay = useCases.relay();
        this.direct = useCases.direct();
        this.parties = useCases.hearParties();
        this.botUser = botUser;
        this.reader = new RepliesReader(names);
    }

    /**
     * A message, as Slack tells of it.
     *
     * @param parent who wrote the message that it replies to
     * @param edited the ts of its last edit
     * @param channelType what kind of conversation it stands in, where Slack says so
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
            @Nullable String channelType) {
        boolean isReply() {
            return threadTs != null && !threadTs.equals(ts);
        }

        /** Whether it was written to Baton itself. */
        boolean isDirect() {
            return Replies.isDirect(channelType);
        }

        /** Whether it was written in a group DM, where parties may speak. */
        boolean isAmongSeveral() {
            return "mpim".equals(channelType);
        }
    }

    void written(Written message) {
        var isUnderOwn = message.isReply() && (message.parent() == null || isOwn(message.parent()));
        reader.heard(message).ifPresent(heard -> {
            if (message.isAmongSeveral()) {
                parties.run(heard);
            }
            if (!relay.run(heard, isUnderOwn) && message.isDirect()) {
                direct.run(heard);
            }
        });
    }

    void changed(Written message) {
        reader.heard(message).ifPresent(heard -> relay.changed(heard, isOwn(message.parent())));
    }

    /** @param parent who wrote the message that it was a reply to */
    void deleted(ThreadRef message, @Nullable String parent, boolean isDirect) {
        relay.deleted(message, isOwn(parent) || isDirect);
    }

    static boolean isDirect(@Nullable String channelType) {
        return "im".equals(channelType);
    }

    private boolean isOwn(@Nullable String person) {
        return botUser.equals(person);
    }
}
