package dev.baton.directory;

import dev.baton.handoff.PersonId;
import java.util.Map;
import java.util.Optional;

/** Who supervises whom, for the sender's side of an escalation. */
public record Supervisors(Map<PersonId, PersonId> ofPeople) {
    public Supervisors {
        ofPeople = Map.copyOf(ofPeople);
    }

    /** Nobody is known to have a supervisor. */
    public static Supervisors none() {
        return new Supervisors(Map.of());
    }

    /** The supervisor of that person. */
    public Optional<PersonId> of(PersonId person) {
        return Optional.ofNullable(ofPeople.get(person));
    }
}
