package dev.baton.store;

import dev.baton.usecase.Transactions;

/** The requests that were done, by their keys. */
record RequestRows(Scope scope) {
    /** The time is the database's own, as it only says when the key may go; no rule reads it. */
    void add(String key) {
        var added = scope.update("""
                insert into request (workspace, request_key, at) values (:workspace, :key, current_timestamp)
                on conflict do nothing
                """).bind("key", key).execute();
        if (added == 0) {
            throw new Transactions.Duplicate();
        }
    }
}
