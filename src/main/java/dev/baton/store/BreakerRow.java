package dev.baton.store;

import dev.baton.outbox.Breaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The one row that says what holds back posts; without it nothing does. All nodes share it. */
record BreakerRow(Scope scope) {
    Breaker present() {
        return read("").orElse(Breaker.CLOSED);
    }

    /** Where posts are counted, one claim is made after the other. */
    boolean letsOneMore() {
        var now = present();
        return now.atOnce().isEmpty()
                || read("for update skip locked")
                        .filter(held -> held.lets(underWay()))
                        .isPresent();
    }

    private int underWay() {
        return scope.query("""
                select count(*) from outbox
                where workspace = :workspace and state in ('CLAIMED', 'ATTEMPT') and posted_ts is null
                """).mapTo(Integer.class).one();
    }

    void change(UnaryOperator<Breaker> change) {
        var seen = present();
        if (!change.apply(seen).equals(seen)) {
            begin();
            store(change.apply(read("for update").orElseThrow()));
        }
    }

    private void begin() {
        scope.update("""
                insert into breaker (workspace, doubts, probe_at) values (:workspace, 0, :epoch)
                on conflict do nothing
                """).bind("epoch", Utc.of(Instant.EPOCH)).execute();
    }

    private void store(Breaker breaker) {
        scope.update("""
                update breaker set doubts = :doubts, at_once = :at_once where workspace = :workspace
                """)
                .bind("doubts", breaker.doubts())
                .bind("at_once", breaker.atOnce())
                .execute();
    }

    boolean takeProbe(Instant realNow, Duration every) {
        return scope.update("""
                update breaker set probe_at = :next
                where workspace = :workspace and at_once = 0 and probe_at <= :realNow
                """)
                        .bind("next", Utc.of(realNow.plus(every)))
                        .bind("realNow", Utc.of(realNow))
                        .execute()
                == 1;
    }

    private Optional<Breaker> read(String lock) {
        return scope.query("select doubts, at_once from breaker where workspace = :workspace " + lock)
                .map((result, context) -> {
                    var row = new Row(result);
                    return new Breaker(row.number("doubts"), row.optionalNumber("at_once"));
                })
                .findOne();
    }
}
