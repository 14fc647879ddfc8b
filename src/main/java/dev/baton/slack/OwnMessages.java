package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import dev.baton.usecase.HearOwnMessage;

/** Slack shows Baton one of its own messages: by its event, or since somebody pressed a button on it. */
record OwnMessages(HearOwnMessage hear, String botUser) {
    boolean isOwn(MessageEvent event) {
        return botUser.equals(event.getUser());
    }

    boolean isOwn(MessageFileShareEvent event) {
        return botUser.equals(event.getUser());
    }

    void heard(MessageFileShareEvent event) {
        Marks.of(event)
                .ifPresent(mark -> hear.run(mark, new ThreadRef(new ChannelId(event.getChannel()), event.getTs())));
    }

    void heard(MessageEvent event) {
        Marks.of(event.getMetadata(), event.getBlocks())
                .ifPresent(mark -> hear.run(mark, new ThreadRef(new ChannelId(event.getChannel()), event.getTs())));
    }

    void pressed(BlockActionPayload payload) {
        var message = payload.getMessage();
        if (message != null && botUser.equals(message.getUser())) {
            var at = new ThreadRef(new ChannelId(payload.getChannel().getId()), message.getTs());
            Marks.ofButton(Pressed.of(payload).value()).ifPresent(mark -> hear.pressed(mark, at));
        }
    }
}
