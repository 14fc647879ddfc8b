package dev.baton.slack.view;

import dev.baton.handoff.Message;

/** Renders one kind of message. */
interface MessageView<M extends Message> {
    Rendered render(M message, Scene scene);
}
