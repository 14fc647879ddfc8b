package dev.baton.usecase;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import java.util.Comparator;

/**
 * The order of every list: what waits for the reader first, then what is most urgent, then what has waited longest. The
 * reader is of the team or has to do with each of these handoffs.
 */
record ByTurn(PersonId reader) implements Comparator<Handoff> {
    @Override
    public int compare(Handoff one, Handoff other) {
        return Comparator.comparing((Handoff handoff) -> !isTheirs(handoff))
                .thenComparing(handoff -> handoff.brief().urgency(), Comparator.reverseOrder())
                .thenComparing(handoff -> handoff.milestones().submitted())
                .thenComparing(Handoff::id)
                .compare(one, other);
    }

    private boolean isTheirs(Handoff handoff) {
        var sender = handoff.sender().equals(reader);
        return switch (handoff.turn()) {
            case TEAM -> !sender;
            case OWNER -> handoff.owner().filter(reader::equals).isPresent();
            case SENDER -> sender;
            case NOBODY -> false;
        };
    }
}
