package dev.baton.store;

import dev.baton.outbox.Delivery;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Stores the next step of a delivery, where nobody else took one meanwhile. */
record Step(Scope scope, Times times) {
    private static final Set<Delivery.State> LEASED = EnumSet.of(Delivery.State.CLAIMED, Delivery.State.ATTEMPT);

    /** One statement, so that a new version asked for at this very moment comes either before it or after it. */
    boolean store(Delivery.State from, Delivery next, Instant realNow) {
        return scope.update("""
                update outbox set
                    state = case when wanted > :rendered then :if_outdated else :state end,
                    lane = :lane, priority = :priority, due_at = :due_at, not_before = :not_before,
                    attempts = :attempts, ambiguous = :ambiguous, reason = :reason, obstacle = :obstacle,
                    posted_channel = :posted_channel, posted_ts = :posted_ts, rendered = :rendered,
                    lease_owner = case when :leased then lease_owner else null end, lease_until = :lease_until,
                    tried_channel = :tried_channel, tried_thread = :tried_thread, attempt_at = :attempt_at,
                    doubted_from = :doubted_from, settles_at = :settles_at, misses = :misses, sent_at = :sent_at,
                    sweep_at = case
                        when :is_nowhere then null when posted_ts is null then :sweep_at else sweep_at end
                where workspace = :workspace and k = :k and epoch = :epoch and state = :from
                """, columns(from, next, realNow).values()) == 1;
    }

    private Columns columns(Delivery.State from, Delivery next, Instant realNow) {
        var columns = DeliveryColumns.changing(next);
        var isSent = next.state() == Delivery.State.SENT;
        var isTakenAway = from == Delivery.State.ATTEMPT && next.state() == Delivery.State.OBSOLETE;
        var leased = LEASED.contains(next.state());
        columns.put("from", from)
                .put("if_outdated", isSent || isTakenAway ? Delivery.State.READY : next.state())
                .put("leased", leased)
                .put("is_nowhere", isTakenAway)
                .put("lease_until", Optional.of(realNow.plus(times.lease())).filter(until -> leased))
                .put("sweep_at", isSent && next.ambiguous() > 0 ? times.nextSweep(realNow, realNow) : Optional.empty());
        return columns;
    }
}
