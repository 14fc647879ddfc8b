package dev.baton.playground;

import com.google.gson.JsonObject;

/** The kinds of conversation, by the names that events and answers use for them. */
enum ConversationKind {
    PUBLIC("channel", "C"),
    PRIVATE("group", "G"),
    IM("im", "D"),
    MPIM("mpim", "G");

    private final String eventName;
    private final String letter;

    ConversationKind(String eventName, String letter) {
        this.eventName = eventName;
        this.letter = letter;
    }

    /** As {@code channel_type} in message events. */
    String eventName() {
        return eventName;
    }

    /** As {@code channel_type} in membership events. */
    String letter() {
        return letter;
    }

    /** Whether only members may know of it. */
    boolean hidden() {
        return this != PUBLIC;
    }

    void describe(JsonObject channel) {
        channel.addProperty("is_channel", this == PUBLIC);
        channel.addProperty("is_group", this == PRIVATE);
        channel.addProperty("is_im", this == IM);
        channel.addProperty("is_mpim", this == MPIM);
        channel.addProperty("is_private", hidden());
    }
}
