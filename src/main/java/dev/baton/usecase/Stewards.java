package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Profile;
import dev.baton.handoff.PersonId;
import java.util.List;

/** Who keeps the directory: those whom its file names, and whoever administers the workspace. */
public record Stewards(Roster roster, Colleagues colleagues) {
    /**
     * Whether the person may edit the directory, by what Slack says of them at this very moment.
     *
     * @throws LookupFailed where Slack does not say
     */
    public boolean mayEdit(PersonId person) {
        var profile = colleagues.profileNow(person);
        return profile.kind() == Profile.Kind.FULL && (profile.admin() || listed().contains(person));
    }

    /** Whom to tell what only a steward can mend: where the file names nobody, whoever keeps something in Slack. */
    public List<PersonId> toTell() {
        var listed = listed();
        return listed.isEmpty() ? roster.inForce().register().keepers() : listed;
    }

    private List<PersonId> listed() {
        return roster.get().workspace().stewards();
    }
}
