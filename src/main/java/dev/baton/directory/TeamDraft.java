package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.WorkingTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A team as far as it could be read; what is missing or faulty is empty and has its problem.
 *
 * @param entry its key as typed, and where
 * @param policy the name of the policy that it uses
 */
record TeamDraft(
        Entry entry,
        Section section,
        Optional<TeamKey> key,
        Optional<String> name,
        Optional<ChannelId> channel,
        Optional<Members> members,
        Optional<String> policy,
        Optional<WorkingTime> hours,
        Texts texts) {
    /** What the team says about itself. */
    record Texts(List<String> handles, Optional<String> reachUs, List<Question> questions) {}

    /** The clock on which that policy runs here. */
    Optional<PolicyDraft.Clock> clockOf(String name) {
        return policy.filter(name::equals)
                .flatMap(same -> hours.map(time -> new PolicyDraft.Clock("of " + section.what(), time)));
    }

    /** The team, from a file without problems. */
    Team team(Map<String, PolicyDraft> policies) {
        var policyName = policy.orElseThrow();
        return new Team(
                key.orElseThrow(),
                name.orElseThrow(),
                channel.orElseThrow(),
                members.orElseThrow(),
                people("on_call"),
                people("supervisors"),
                policyName,
                Optional.ofNullable(policies.get(policyName))
                        .flatMap(PolicyDraft::policy)
                        .orElseThrow(),
                hours.orElseThrow(),
                texts.handles(),
                texts.reachUs(),
                texts.questions());
    }

    private List<PersonId> people(String key) {
        return section.listOf(key, Form.PERSON);
    }
}
