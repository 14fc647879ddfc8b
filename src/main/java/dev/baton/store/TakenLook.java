package dev.baton.store;

import dev.baton.outbox.Delivery;
import dev.baton.outbox.Doubts.Look;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Spot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One search for the next place to look at, of which one look serves all that is in doubt there. */
record TakenLook(Scope scope, Instant realNow) {
    /** Whoever holds the lane sees what those before have taken, so nothing is taken twice. */
    Optional<Look> keptFor(Duration time) {
        var lanes = new LaneRows(scope);
        for (var spot : due()) {
            var lane = Lane.ofLook(spot);
            var freeAt = lanes.hold(lane, realNow);
            if (freeAt.isPresent() && isStillDue(spot)) {
                lanes.take(lane, freeAt.get(), realNow);
                return Optional.of(take(spot, realNow.plus(time)));
            }
        }
        return Optional.empty();
    }

    private boolean isStillDue(Spot spot) {
        return due().contains(spot);
    }

    private List<Spot> due() {
        return scope
                .query("""
                select tried_channel, tried_thread, not_before as at from outbox
                where workspace = :workspace and state = 'UNKNOWN' and not_before <= :realNow and %1$s
                union all
                select tried_channel, tried_thread, sweep_at as at from outbox
                where workspace = :workspace and sweep_at <= :realNow and tried_channel is not null and %1$s
                order by at
                limit 64
                """.formatted(Known.MESSAGES))
                .bind("realNow", Utc.of(realNow))
                .map((result, context) -> DeliveryMapper.spot(new Row(result)).orElseThrow())
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private Look take(Spot spot, Instant until) {
        var unknown = there(spot, "state = 'UNKNOWN'");
        var toSweep = there(spot, "sweep_at <= :realNow and posted_ts is not null");
        put(spot, until, "update outbox set not_before = :until where state = 'UNKNOWN'");
        put(spot, until, "update outbox set sweep_at = :until where sweep_at <= :realNow");
        return new Look(spot, unknown, toSweep);
    }

    private static final String THERE = """
             and workspace = :workspace and tried_channel = :channel
            and coalesce(tried_thread, '') = :thread and %s
            """.formatted(Known.MESSAGES);

    private List<Delivery> there(Spot spot, String which) {
        return scope.query("select * from outbox where " + which + THERE + "order by seq")
                .bind("realNow", Utc.of(realNow))
                .bind("channel", spot.channel().value())
                .bind("thread", spot.thread().orElse(""))
                .map(new DeliveryMapper())
                .list();
    }

    private void put(Spot spot, Instant until, String which) {
        scope.update(which + THERE)
                .bind("realNow", Utc.of(realNow))
                .bind("until", Utc.of(until))
                .bind("channel", spot.channel().value())
                .bind("thread", spot.thread().orElse(""))
                .execute();
    }
}
