package dev.baton.usecase;

import dev.baton.handoff.Home;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Attempt;
import java.util.Optional;

/** Shows people their Home. */
public interface HomePainter {
    /** Draws it; nobody sees it yet. May ask Slack for names. */
    Picture paint(PersonId person, Home home);

    /** A Home as it will be shown. */
    interface Picture {
        /** Tells it from every other that does not look the same. */
        String print();

        /** Makes the one call. Empty where it surely stands in Slack, otherwise what became of it. */
        Optional<Attempt> show();
    }
}
