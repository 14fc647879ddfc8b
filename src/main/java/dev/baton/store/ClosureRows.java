package dev.baton.store;

import dev.baton.handoff.ChannelId;
import java.time.Duration;
import java.time.Instant;

/** Whether a channel is closed to Baton, and what waits for it to open. */
record ClosureRows(Scope scope, ChannelId channel) {
    private static final Duration SETTINGS_MAY_CHANGE = Duration.ofHours(1);

    int close() {
        run("""
                insert into closure (workspace, channel, times, is_closed) values (:workspace, :channel, 0, false)
                on conflict do nothing
                """);
        run("""
                update closure set times = times + 1, is_closed = true
                where workspace = :workspace and channel = :channel and not is_closed
                """);
        return scope.query("select times from closure where workspace = :workspace and channel = :channel")
                .bind("channel", channel.value())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * What had to be said under a card that waited itself goes after it. Nothing tells when a channel's settings let Baton
     * post again: what they keep out is tried once an hour, and until it stands the channel counts as closed.
     */
    int open(Instant realNow) {
        run("""
                update closure set is_closed = false
                where workspace = :workspace and channel = :channel and is_closed and not exists (
                    select 1 from outbox
                    where workspace = :workspace and state = 'DEAD' and obstacle = 'CLOSED'
                      and reason like 'restricted_action%'
                      and (channel = :channel or posted_channel = :channel or tried_channel = :channel))
                """);
        return revived(realNow.minus(SETTINGS_MAY_CHANGE)) + run("""
                update outbox set state = 'READY', obstacle = null
                where workspace = :workspace and state = 'DEAD' and obstacle = 'GONE' and posted_ts is null
                  and thread_key in (
                    select k from outbox
                    where workspace = :workspace and channel = :channel and state = 'READY' and posted_ts is null)
                """);
    }

    private int revived(Instant restrictedUntil) {
        return scope.update("""
                update outbox set state = 'READY', obstacle = null
                where workspace = :workspace and state = 'DEAD' and obstacle = 'CLOSED'
                  and (channel = :channel or posted_channel = :channel
                    or (tried_channel = :channel and posted_ts is null))
                  and (reason not like 'restricted_action%' or not_before <= :restricted_until)
                """)
                .bind("channel", channel.value())
                .bind("restricted_until", Utc.of(restrictedUntil))
                .execute();
    }

    private int run(String sql) {
        return scope.update(sql).bind("channel", channel.value()).execute();
    }
}
