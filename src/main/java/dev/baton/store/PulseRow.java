package dev.baton.store;

import dev.baton.usecase.Pulse;
import java.time.Instant;
import java.util.Optional;

/** One row for all nodes: the latest sign of life of any of them. */
record PulseRow(Scope scope) implements Pulse {
    @Override
    public Optional<Instant> last() {
        return scope.query("select at from pulse where workspace = :workspace")
                .map((result, context) -> new Row(result).instant("at"))
                .findOne();
    }

    @Override
    public void beat(Instant now) {
        var isThere = scope.update("""
                update pulse set at = case when at < :now then :now else at end
                where workspace = :workspace
                """).bind("now", Utc.of(now)).execute() == 1;
        if (!isThere) {
            scope.update("insert into pulse (workspace, at) values (:workspace, :now) on conflict do nothing")
                    .bind("now", Utc.of(now))
                    .execute();
        }
    }
}
