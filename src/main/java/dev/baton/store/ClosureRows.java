package dev.baton.store;

import dev.baton.handoff.ChannelId;

/** Whether a channel is closed to Baton, and what waits for it to open. */
record ClosureRows(Scope scope, ChannelId channel) {
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

    /** What had to be said under a card that waited itself goes after it. */
    int open() {
        run("""
                update closure set is_closed = false
                where workspace = :workspace and channel = :channel and is_closed
                """);
        return revived() + run("""
                update outbox set state = 'READY', obstacle = null
                where workspace = :workspace and state = 'DEAD' and obstacle = 'GONE' and posted_ts is null
                  and thread_key in (
                    select k from outbox
                    where workspace = :workspace and channel = :channel and state = 'READY' and posted_ts is null)
                """);
    }

    private int revived() {
        return run("""
                update outbox set state = 'READY', obstacle = null
                where workspace = :workspace and state = 'DEAD' and obstacle = 'CLOSED'
                  and (channel = :channel or posted_channel = :channel
                    or (tried_channel = :channel and posted_ts is null))
                """);
    }

    private int run(String sql) {
        return scope.update(sql).bind("channel", channel.value()).execute();
    }
}
