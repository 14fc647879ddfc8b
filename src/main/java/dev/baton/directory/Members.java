package dev.baton.directory;

import dev.baton.handoff.PersonId;
import java.util.List;

/** The rule that says who the members of a team are; all but the first need {@link Colleagues} to be worked out. */
public sealed interface Members {
    /** These people, at least one. */
    record Listed(List<PersonId> people) implements Members {
        public Listed {
            people = List.copyOf(people);
            if (people.isEmpty()) {
                throw new IllegalArgumentException("a list of members names somebody");
            }
        }
    }

    /** Whoever is in a Slack user group. */
    record OfUserGroup(UserGroupId group) implements Members {}

    /** The full members of the team's channel: no guests, bots or deactivated people. */
    record OfChannel() implements Members {}
}
