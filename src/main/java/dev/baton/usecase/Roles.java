package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Members;
import dev.baton.directory.Profile;
import dev.baton.directory.Team;
import dev.baton.handoff.Actor;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Role;
import dev.baton.handoff.Via;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Works out what a person is to a handoff, by the directory and by Slack as they are now. */
final class Roles {
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;

    Roles(Supplier<Directory> directory, Colleagues colleagues) {
        this.directory = directory;
        this.colleagues = colleagues;
    }

    /**
     * The person as one who acts on this handoff. May ask Slack.
     *
     * @throws LookupFailed where Slack alone knows whether they are of the team and cannot be asked
     */
    Actor actor(PersonId person, Handoff handoff, Via via) {
        var roles = EnumSet.noneOf(Role.class);
        directory.get().lastKnown(handoff.team()).ifPresent(team -> addTeamRoles(roles, person, team));
        if (directory
                .get()
                .supervisors()
                .of(handoff.sender())
                .filter(person::equals)
                .isPresent()) {
            roles.add(Role.SENDER_SUPERVISOR);
        }
        if (isSteward(person)) {
            roles.add(Role.STEWARD);
        }
        return new Actor(person, roles.isEmpty() || isFull(person) ? roles : Set.of(), via);
    }

    /** Whether the person has a member's rights in the team. */
    boolean isOfTheTeam(PersonId person, Team team) {
        return (team.supervisors().contains(person) || isMember(person, team)) && isFull(person);
    }

    /** Whoever had it has left the team or the workspace. */
    boolean ownerIsGone(Handoff handoff) {
        return handoff.owner()
                .flatMap(owner -> directory.get().lastKnown(handoff.team()).filter(team -> !isOfTheTeam(owner, team)))
                .isPresent();
    }

    /** Where the directory names no stewards, whoever administers the workspace is one. */
    boolean isSteward(PersonId person) {
        var named = directory.get().workspace().stewards();
        return named.isEmpty() ? isAdmin(person) : named.contains(person);
    }

    private boolean isAdmin(PersonId person) {
        try {
            return colleagues.profile(person).admin();
        } catch (LookupFailed slackIsSilent) {
            return false;
        }
    }

    private void addTeamRoles(Set<Role> roles, PersonId person, Team team) {
        if (team.supervisors().contains(person)) {
            roles.add(Role.TEAM_SUPERVISOR);
        } else if (isMember(person, team)) {
            roles.add(Role.MEMBER);
        }
    }

    private boolean isMember(PersonId person, Team team) {
        return members(team).contains(person);
    }

    /** Whoever is a member by the team's rule, of whatever kind they are. */
    Collection<PersonId> members(Team team) {
        if (team.members() instanceof Members.Listed listed) {
            return listed.people();
        }
        if (team.members() instanceof Members.OfUserGroup rule) {
            return colleagues.userGroup(rule.group());
        }
        return colleagues.channelMembers(team.channel());
    }

    private boolean isFull(PersonId person) {
        try {
            return colleagues.profile(person).kind() == Profile.Kind.FULL;
        } catch (LookupFailed slackIsSilent) {
            return isNamed(person, slackIsSilent);
        }
    }

    /** Somebody whom the directory names is taken at its word; of anybody else only Slack knows. */
    private boolean isNamed(PersonId person, LookupFailed slackIsSilent) {
        var directory = this.directory.get();
        if (directory.workspace().stewards().contains(person)
                || !directory.teamsOf(person).isEmpty()
                || supervises(person)) {
            return true;
        }
        throw slackIsSilent;
    }

    private boolean supervises(PersonId person) {
        return directory.get().supervisors().ofPeople().containsValue(person);
    }
}
