package dev.baton.outbox;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import java.util.List;
import java.util.stream.Collectors;

/** Where a delivery goes, settled when it is decided. */
public sealed interface Destination {
    /** What posts to it are counted under: one a second each. */
    String lane();

    /** A channel. */
    record Channel(ChannelId channel) implements Destination {
        @Override
        public String lane() {
            return channel.value();
        }
    }

    /** The thread under the message of another delivery, in the channel {@code lane} or the DM with that person. */
    record ThreadUnder(String key, String lane) implements Destination {}

    /** The thread under a message that Baton did not write. */
    record Under(ThreadRef thread) implements Destination {
        @Override
        public String lane() {
            return thread.channel().value();
        }
    }

    /** Baton's conversation with these people. */
    record Conversation(List<PersonId> people) implements Destination {
        public Conversation {
            people = List.copyOf(people);
        }

        @Override
        public String lane() {
            return people.stream().map(PersonId::value).collect(Collectors.joining(","));
        }
    }

    /** Only for this person, in this conversation. */
    record OnlyFor(PersonId person, ChannelId channel) implements Destination {
        @Override
        public String lane() {
            return channel.value();
        }
    }
}
