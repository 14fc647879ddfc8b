package dev.baton.store;

import dev.baton.handoff.HandoffId;
import java.util.Optional;

/** What is counted per workspace. */
record WorkspaceRows(Scope scope) {
    /** Holds the row until the transaction ends: whoever comes next waits, so that no number is lost or given twice. */
    HandoffId next() {
        return raised().or(this::first).or(this::raised).orElseThrow();
    }

    private Optional<HandoffId> raised() {
        return scope.update("""
                update workspace set last_number = last_number + 1
                where id = :workspace
                """)
                .executeAndReturnGeneratedKeys("last_number")
                .mapTo(Integer.class)
                .findOne()
                .map(HandoffId::new);
    }

    private Optional<HandoffId> first() {
        var added = scope.update("""
                insert into workspace (id, last_number) values (:workspace, 1)
                on conflict do nothing
                """).execute();
        return added == 1 ? Optional.of(new HandoffId(1)) : Optional.empty();
    }
}
