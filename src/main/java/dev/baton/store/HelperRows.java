package dev.baton.store;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import java.util.Collection;

/** Who helps with a handoff, in the order in which they came. */
record HelperRows(Scope scope) {
    void add(Handoff handoff) {
        add(handoff.id(), handoff.helpers());
    }

    void replace(Handoff next) {
        scope.update("delete from helper where workspace = :workspace and number = :number")
                .bind("number", next.id().number())
                .execute();
        add(next);
    }

    private void add(HandoffId id, Collection<PersonId> helpers) {
        if (helpers.isEmpty()) {
            return;
        }
        var batch = scope.handle().prepareBatch("""
                insert into helper (workspace, number, place, person)
                values (:workspace, :number, :place, :person)
                """);
        var place = 0;
        for (var helper : helpers) {
            batch.bind("workspace", scope.workspace())
                    .bind("number", id.number())
                    .bind("place", ++place)
                    .bind("person", helper.value())
                    .add();
        }
        batch.execute();
    }
}
