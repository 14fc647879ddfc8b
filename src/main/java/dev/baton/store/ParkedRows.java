package dev.baton.store;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Parking;
import java.time.Instant;
import java.util.List;

/** The reactions that came early. */
record ParkedRows(Scope scope) implements Parking {
    @Override
    public boolean isAwaited(ChannelId channel) {
        return scope.query("""
                select count(*) from (
                    select k from outbox
                    where workspace = :workspace and state in ('READY', 'CLAIMED', 'ATTEMPT', 'UNKNOWN')
                      and tried_channel = :channel and posted_ts is null
                    union all
                    select k from outbox
                    where workspace = :workspace and sweep_at > :ever and tried_channel = :channel) awaited
                """)
                        .bind("channel", channel.value())
                        .bind("ever", Utc.of(Instant.EPOCH))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The time is the database's own, as it only says when it may go; no rule reads it. */
    @Override
    public void park(Early early) {
        scope.update("""
                insert into parked (workspace, event_key, channel, ts, person, is_added, at)
                values (:workspace, :key, :channel, :ts, :person, :is_added, current_timestamp)
                on conflict do nothing
                """)
                .bind("key", early.key())
                .bind("channel", early.at().channel().value())
                .bind("ts", early.at().ts())
                .bind("person", early.who().value())
                .bind("is_added", early.isAdded())
                .execute();
    }

    @Override
    public List<Early> known() {
        return scope.query("""
                select p.* from parked p
                where p.workspace = :workspace and (
                    exists (
                        select 1 from outbox o
                        where o.workspace = p.workspace and o.posted_channel = p.channel and o.posted_ts = p.ts)
                    or exists (
                        select 1 from copy c
                        where c.workspace = p.workspace and c.channel = p.channel and c.ts = p.ts))
                order by p.at, p.event_key
                """)
                .map((result, context) -> {
                    var row = new Row(result);
                    return new Early(
                            new ThreadRef(new ChannelId(row.text("channel")), row.text("ts")),
                            new PersonId(row.text("person")),
                            result.getBoolean("is_added"),
                            row.text("event_key"));
                })
                .list();
    }

    @Override
    public void drop(Early early) {
        scope.update("delete from parked where workspace = :workspace and event_key = :key")
                .bind("key", early.key())
                .execute();
    }
}
