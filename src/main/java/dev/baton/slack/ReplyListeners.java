package dev.baton.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.File;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what is written in conversations, written anew, and deleted. Slack has an event of its own for each way to write. */
record ReplyListeners(SlackDesk desk) {
    void hear(App bolt) {
        bolt.event(
                MessageEvent.class,
                (payload, context) -> NotKept.unlessKept(context, () -> written(payload.getEvent())));
        bolt.event(
                MessageFileShareEvent.class,
                (payload, context) -> NotKept.unlessKept(context, () -> written(payload.getEvent())));
        bolt.event(
                Broadcast.class,
                (payload, context) ->
                        NotKept.unlessKept(context, () -> desk.replies().written(of(payload.getEvent()))));
        bolt.event(
                MessageChangedEvent.class,
                (payload, context) -> NotKept.unlessKept(context, () -> changed(payload.getEvent())));
        bolt.event(
                MessageDeletedEvent.class,
                (payload, context) -> NotKept.unlessKept(context, () -> deleted(payload.getEvent())));
    }

    /** A reply that was also sent to the channel; Bolt's own class of it leaves out its files. */
    public static final class Broadcast extends MessageThreadBroadcastEvent {
        private static final long serialVersionUID = 1L;

        private @Nullable List<File> files;
        private @Nullable String parentUserId;

        /** Bolt makes one to ask for its type. */
        public Broadcast() {}
    }

    private void written(MessageEvent e) {
        if (desk.own().isOwn(e)) {
            desk.own().heard(e);
        } else {
            desk.replies().written(of(e));
        }
    }

    private void written(MessageFileShareEvent e) {
        if (desk.own().isOwn(e)) {
            desk.own().heard(e);
        } else {
            desk.replies().written(of(e));
        }
    }

    private static Replies.Written of(MessageEvent e) {
        return new Replies.Written(
                e.getUser(),
                e.getBotId(),
                e.getChannel(),
                e.getTs(),
                e.getThreadTs(),
                e.getParentUserId(),
                e.getText(),
                e.getFiles(),
                null,
                e.getChannelType());
    }

    private static Replies.Written of(MessageFileShareEvent e) {
        return new Replies.Written(
                e.getUser(),
                null,
                e.getChannel(),
                e.getTs(),
                e.getThreadTs(),
                e.getParentUserId(),
                e.getText(),
                e.getFiles(),
                null,
                e.getChannelType());
    }

    private static Replies.Written of(Broadcast e) {
        return new Replies.Written(
                e.getUser(),
                null,
                e.getChannel(),
                e.getTs(),
                e.getThreadTs(),
                e.parentUserId,
                e.getText(),
                e.files,
                null,
                e.getChannelType());
    }

    /** A message that people replied to leaves its place behind when it is deleted. */
    private void changed(MessageChangedEvent event) {
        var e = event.getMessage();
        if ("tombstone".equals(e.getSubtype())) {
            desk.replies()
                    .deleted(
                            at(event.getChannel(), e.getTs()),
                            e.getParentUserId(),
                            Replies.isDirect(event.getChannelType()));
        } else {
            desk.replies()
                    .changed(new Replies.Written(
                            e.getUser(),
                            e.getBotId(),
                            event.getChannel(),
                            e.getTs(),
                            e.getThreadTs(),
                            e.getParentUserId(),
                            e.getText(),
                            e.getFiles(),
                            e.getEdited() == null ? null : e.getEdited().getTs(),
                            event.getChannelType()));
        }
    }

    private void deleted(MessageDeletedEvent event) {
        var was = event.getPreviousMessage();
        desk.replies()
                .deleted(
                        at(event.getChannel(), event.getDeletedTs()),
                        was == null ? null : was.getParentUserId(),
                        Replies.isDirect(event.getChannelType()));
    }

    private static ThreadRef at(String channel, String ts) {
        return new ThreadRef(new ChannelId(channel), ts);
    }
}
