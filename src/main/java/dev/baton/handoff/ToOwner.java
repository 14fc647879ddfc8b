package dev.baton.handoff;

import java.util.List;

/** What the owner hears, in their DM. */
public sealed interface ToOwner extends Message {
    /** Whom it is for. */
    PersonId owner();

    @Override
    default Place place() {
        return new Place.Conversation(List.of(owner()));
    }

    /** Somebody else returned or redirected what they had. */
    record TakenAway(PersonId owner, PersonId by, int stint) implements ToOwner {
        @Override
        public String key() {
            return "taken." + stint;
        }
    }
}
