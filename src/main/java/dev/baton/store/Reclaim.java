package dev.baton.store;

import java.time.Instant;
import java.util.Optional;

/** Takes up what dead workers left. */
record Reclaim(Scope scope, Instant realNow, Optional<String> worker) {
    int all() {
        return claimed() + attempted();
    }

    private int claimed() {
        return run("""
                update outbox set
                    state = 'READY', lease_owner = null, lease_until = null,
                    reason = 'its worker left before the call'
                where workspace = :workspace and state = 'CLAIMED'
                  and (lease_until <= :realNow or lease_owner = :worker)
                """);
    }

    private int attempted() {
        return run("""
                update outbox set
                    state = 'UNKNOWN', lease_owner = null, lease_until = null,
                    ambiguous = ambiguous + 1, not_before = settles_at,
                    reason = 'its worker left during the call'
                where workspace = :workspace and state = 'ATTEMPT'
                  and (lease_until <= :realNow or lease_owner = :worker)
                """);
    }

    private int run(String sql) {
        return scope.update(sql)
                .bind("realNow", Utc.of(realNow))
                .bind("worker", worker.orElse(""))
                .execute();
    }
}
