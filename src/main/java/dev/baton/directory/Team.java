package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.WorkingTime;
import java.util.List;
import java.util.Optional;

/**
 * A receiving team. Texts are as written, not escaped for Slack.
 *
 * @param onCall mentioned on new cards and nudges; where empty, the user group of {@code members}, else nobody
 * @param policyName as the file calls {@code policy}
 * @param handles words by which people find the team, as written
 * @param reachUs what the team wants to be known before somebody hands off to it
 * @param questions asked in the form, in this order
 */
public record Team(
        TeamKey key,
        String name,
        ChannelId channel,
        Members members,
        List<PersonId> onCall,
        List<PersonId> supervisors,
        String policyName,
        Policy policy,
        WorkingTime hours,
        List<String> handles,
        Optional<String> reachUs,
        List<Question> questions) {
    /** Keeps a name within the label of a choice in Slack (75), with room for what stands around it. */
    public static final int LONGEST_NAME = 60;

    public Team {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a team has a name of at most " + LONGEST_NAME + " characters");
        }
        onCall = List.copyOf(onCall);
        supervisors = List.copyOf(supervisors);
        handles = List.copyOf(handles);
        questions = List.copyOf(questions);
    }

    /** Whether the directory alone says that this person belongs to the team, or supervises it. */
    public boolean names(PersonId person) {
        return supervisors.contains(person)
                || onCall.contains(person)
                || (members instanceof Members.Listed listed && listed.people().contains(person));
    }
}
