package dev.baton.store;

import dev.baton.handoff.Heard;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.EarlyReplies;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The replies that came early. */
record ParkedReplyRows(Scope scope) implements EarlyReplies {
    /** The time is the database's own, as it only says when it may go; no rule reads it. */
    @Override
    public void park(Heard reply) {
        kept(reply.said().source())
                .filter(kept -> edition(kept).compareTo(edition(reply)) < 0)
                .ifPresent(older -> drop(older.said().source()));
        scope.update("""
                insert into parked_reply (workspace, source, channel, ts, body, at)
                values (:workspace, :source, :channel, :ts, :body, current_timestamp)
                on conflict do nothing
                """)
                .bind("source", reply.said().source())
                .bind("channel", reply.thread().channel().value())
                .bind("ts", reply.thread().ts())
                .bind("body", Json.write(reply))
                .execute();
    }

    private static String edition(Heard reply) {
        return reply.said().edition().orElse("");
    }

    private Optional<Heard> kept(String source) {
        return replies(scope.query("select body from parked_reply where workspace = :workspace and source = :source")
                        .bind("source", source))
                .stream()
                .findFirst();
    }

    @Override
    public List<Heard> under(ThreadRef message) {
        return replies(
                scope.query("""
                select body from parked_reply
                where workspace = :workspace and channel = :channel and ts = :ts
                order by source
                """).bind("channel", message.channel().value()).bind("ts", message.ts()));
    }

    @Override
    public List<Heard> known() {
        return replies(scope.query("""
                select p.body from parked_reply p
                where p.workspace = :workspace and (
                    exists (
                        select 1 from outbox o
                        where o.workspace = p.workspace and o.posted_channel = p.channel and o.posted_ts = p.ts)
                    or exists (
                        select 1 from copy c
                        where c.workspace = p.workspace and c.channel = p.channel and c.ts = p.ts))
                order by p.source
                """));
    }

    private static List<Heard> replies(Query bodies) {
        return bodies.map((result, context) -> Json.read(new Row(result).text("body"), Heard.class))
                .list();
    }

    @Override
    public void drop(Heard reply) {
        scope.update("""
                delete from parked_reply
                where workspace = :workspace and source = :source and body = :body
                """)
                .bind("source", reply.said().source())
                .bind("body", Json.write(reply))
                .execute();
    }

    @Override
    public void drop(String source) {
        scope.update("delete from parked_reply where workspace = :workspace and source = :source")
                .bind("source", source)
                .execute();
    }
}
