package dev.baton.store;

import dev.baton.outbox.Lane;
import java.time.Instant;
import java.util.Optional;

/** When each lane is free. */
record LaneRows(Scope scope) {
    /**
     * Holds the lane until the transaction ends, without waiting for whoever holds it now.
     *
     * @return since when it is free; empty where it is not, or somebody else holds it
     */
    Optional<Instant> hold(String lane, Instant realNow) {
        return free(lane, realNow).or(() -> isNew(lane) ? free(lane, realNow) : Optional.empty());
    }

    private Optional<Instant> free(String lane, Instant realNow) {
        return since(lane, "for update skip locked").filter(freeAt -> !freeAt.isAfter(realNow));
    }

    /** Whether a slot could be taken, for all that is known without holding it. */
    boolean isFree(String lane, Instant realNow) {
        return since(lane, "").filter(realNow::isBefore).isEmpty();
    }

    private Optional<Instant> since(String lane, String lock) {
        return scope.query("select free_at from lane where workspace = :workspace and lane = :lane " + lock)
                .bind("lane", lane)
                .map((result, context) -> new Row(result).instant("free_at"))
                .findOne();
    }

    private boolean isNew(String lane) {
        return scope.update("""
                insert into lane (workspace, lane, free_at) values (:workspace, :lane, :epoch)
                on conflict do nothing
                """)
                        .bind("lane", lane)
                        .bind("epoch", Utc.of(Instant.EPOCH))
                        .execute()
                == 1;
    }

    /** When it is free; empty where nobody ever took it. */
    Optional<Instant> freeAt(String lane) {
        return scope.query("select free_at from lane where workspace = :workspace and lane = :lane")
                .bind("lane", lane)
                .map((result, context) -> new Row(result).instant("free_at"))
                .findOne();
    }

    /** Takes the next slot of a lane that is held. */
    void take(String lane, Instant freeAt, Instant realNow) {
        until(lane, Lane.paceOf(lane).freeAfter(freeAt, realNow));
    }

    /** Closes a lane, if it is not closed for longer. */
    void pause(String lane, Instant until) {
        isNew(lane);
        until(lane, until);
    }

    void until(String lane, Instant until) {
        scope.update("""
                update lane set free_at = :until
                where workspace = :workspace and lane = :lane and free_at < :until
                """).bind("lane", lane).bind("until", Utc.of(until)).execute();
    }
}
