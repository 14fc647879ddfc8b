package dev.baton.store;

import dev.baton.handoff.HandoffId;

/** The lock on a handoff, its record included, until the transaction ends. */
record HandoffLock(Scope scope) {
    /** Waits until no other transaction has it; does nothing for a number that is not there. */
    void take(HandoffId id) {
        scope.query("""
                select number from handoff
                where workspace = :workspace and number = :number
                for update
                """).bind("number", id.number()).mapTo(Integer.class).findOne();
    }
}
