package dev.baton.handoff;

import java.util.Set;

/**
 * Somebody who acts on a handoff, with the roles they have by the directory at that moment. Guests, bots, external and
 * deactivated people have no role, whatever a list says.
 */
public record Actor(PersonId person, Set<Role> roles, Via via) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** A member's rights; the supervisors of the team have them too. */
    boolean isOfTheTeam() {
        return is(Role.MEMBER) || is(Role.TEAM_SUPERVISOR);
    }
}
