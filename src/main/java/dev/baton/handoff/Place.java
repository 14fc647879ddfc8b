package dev.baton.handoff;

import java.util.List;

/** Where a message is said. */
public sealed interface Place {
    /** The receiving team's channel. */
    record TeamChannel() implements Place {}

    /** The thread under the card of a hop. */
    record CardThread() implements Place {}

    /** The sender's line. */
    record LineThread() implements Place {}

    /** Where the sender's line begins: the thread that the handoff names, else their DM with Baton. */
    record LineStart() implements Place {}

    /** One conversation of Baton with these people: a DM with one, a group DM with several. */
    record Conversation(List<PersonId> people) implements Place {
        public Conversation {
            people = List.copyOf(people);
        }
    }

    /** The thread under a message that Baton did not write. */
    record Under(ThreadRef message) implements Place {}

    /** A DM to every steward. */
    record Stewards() implements Place {}

    /** A line that only this person sees, where they acted. */
    record OnlyFor(PersonId person, ChannelId in) implements Place {}
}
