package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Via;
import java.util.function.Supplier;

/** Who may know of a handoff: to everybody else it is the same as a number that does not exist. */
record Discretion(Roles roles, Supplier<Directory> directory, Colleagues colleagues) {
    boolean mayKnow(PersonId person, Handoff handoff) {
        return handoff.sender().equals(person)
                || handoff.owner().filter(person::equals).isPresent()
                || handoff.helpers().contains(person)
                || standsInThePublic(handoff)
                || !roles.actor(person, handoff, Via.SLASH).roles().isEmpty();
    }

    /** Whether the person can read the card; while Slack is silent nothing can be posted anyway. */
    boolean seesCard(PersonId person, Handoff handoff) {
        try {
            return standsInThePublic(handoff)
                    || directory
                            .get()
                            .lastKnown(handoff.team())
                            .filter(team ->
                                    colleagues.channelMembers(team.channel()).contains(person))
                            .isPresent();
        } catch (LookupFailed slackIsSilent) {
            return true;
        }
    }

    private boolean standsInThePublic(Handoff handoff) {
        try {
            return directory
                    .get()
                    .lastKnown(handoff.team())
                    .filter(team -> colleagues.isPublic(team.channel()))
                    .isPresent();
        } catch (LookupFailed slackIsSilent) {
            return false;
        }
    }
}
