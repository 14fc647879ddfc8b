package dev.baton.store;

import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Breaker;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Doubts;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is not certain about the table of deliveries. */
record DoubtRows(Scope scope, Times times) implements Doubts {
    @Override
    public Optional<Look> takeLook(Instant realNow) {
        return new TakenLook(scope, realNow).keptFor(times.call().multipliedBy(2));
    }

    @Override
    public Optional<Delivery> marked(String mark) {
        return scope.query("""
                select * from outbox
                where workspace = :workspace and mark = :mark and %s
                """.formatted(Known.MESSAGES))
                .bind("mark", mark)
                .map(new DeliveryMapper())
                .findOne();
    }

    @Override
    public void sweep(String key, Optional<Instant> at) {
        scope.update("""
                update outbox set sweep_at = :at
                where workspace = :workspace and k = :k
                """).bind("k", key).bind("at", at.map(Utc::of)).execute();
    }

    /** In a new epoch, so that whoever edits the other copy just now stores nothing any more. */
    @Override
    public void move(Delivery delivery, ThreadRef kept) {
        scope.update("""
                update outbox set
                    posted_channel = :channel, posted_ts = :ts, rendered = 0, epoch = epoch + 1,
                    state = case when follows or wanted > 0 then 'READY' else 'SENT' end,
                    lease_owner = null, lease_until = null
                where workspace = :workspace and k = :k and posted_ts is not null
                """)
                .bind("k", delivery.key())
                .bind("channel", kept.channel().value())
                .bind("ts", kept.ts())
                .execute();
    }

    @Override
    public boolean addCopy(Delivery delivery, ThreadRef at) {
        return scope.update("""
                insert into copy (workspace, channel, ts, k) values (:workspace, :channel, :ts, :k)
                on conflict do nothing
                """)
                        .bind("channel", at.channel().value())
                        .bind("ts", at.ts())
                        .bind("k", delivery.key())
                        .execute()
                == 1;
    }

    @Override
    public Breaker breaker() {
        return new BreakerRow(scope).present();
    }

    @Override
    public void change(UnaryOperator<Breaker> change) {
        new BreakerRow(scope).change(change);
    }

    @Override
    public boolean takeProbe(Instant realNow) {
        return new BreakerRow(scope).takeProbe(realNow, times.probe());
    }
}
