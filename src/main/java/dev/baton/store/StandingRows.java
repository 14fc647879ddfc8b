package dev.baton.store;

import dev.baton.handoff.Auditor;
import dev.baton.handoff.Finding;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Slip;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Times;
import dev.baton.usecase.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Rows that stand still. Behind more posts than may go in a minute, waiting is no fault. Each query reads along an index and stops after a few rows; all run on a connection of their own,
 * whose statements have a time limit.
 */
record StandingRows(Jdbi jdbi, String workspace, Times times, IntSupplier postsPerMinute) implements Auditor {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int MOST = 50;

    private static final String NOT_PLANNED = """
            select 'H-' || number as what, number, submitted_at as since, false as is_notice from handoff
            where workspace = :workspace and state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')
              and next_follow_up_at is null
              and (state <> 'ACKNOWLEDGED' or connected_at is null)
            order by number
            limit :most
            """;

    private static final String LATE = """
            select 'H-' || number as what, number, next_follow_up_at as since, false as is_notice from handoff
            where workspace = :workspace and next_follow_up_at <= :soon
            order by workspace, next_follow_up_at, number
            limit :most
            """;

    /**
     * What waits for its lane is told by the lane, which moves; what waits for another message, by that one; while posts are
     * held back or go a few at a time, what is under way is told when it outlasts its lease.
     */
    private static final String NOT_SENT = """
            select o.k as what, o.number, o.due_at as since, o.kind = 'Stuck' as is_notice from outbox o
            where o.workspace = :workspace and o.state = 'READY' and o.posted_ts is null
              and o.due_at <= :soon and o.not_before <= :realSoon
              and not exists (select 1 from breaker b where b.workspace = :workspace and b.at_once is not null)
              and not exists (
                select 1 from lane l
                where l.workspace = :workspace
                  and ((l.lane = o.lane and l.free_at > :realSoon) or (l.lane = :posts and l.free_at > :realNow)))
              and not exists (
                select 1 from outbox above
                where above.workspace = :workspace and above.k = o.thread_key
                  and above.posted_ts is null and above.state not in ('DEAD', 'OBSOLETE'))
              and not (o.kind in ('TeamReply', 'SenderReply') and exists (
                select 1 from outbox earlier
                where earlier.workspace = :workspace and earlier.number = o.number and earlier.kind = o.kind
                  and earlier.seq < o.seq and earlier.posted_ts is null
                  and earlier.state not in ('DEAD', 'OBSOLETE')))
              and not (
                exists (select 1 from lane moving where moving.workspace = :workspace and moving.free_at > :realSoon)
                and (
                    select count(*) from outbox other
                    where other.workspace = :workspace and other.state = 'READY'
                      and other.due_at <= :now and other.not_before <= :realNow) > :aMinutesWork)
            order by o.workspace, o.state, o.priority, o.due_at, o.seq
            limit :most
            """;

    private static final String HALF_DONE = """
            select k as what, number, coalesce(attempt_at, lease_until) as since, kind = 'Stuck' as is_notice from outbox
            where workspace = :workspace and state in ('CLAIMED', 'ATTEMPT', 'UNKNOWN') and (
                (state in ('CLAIMED', 'ATTEMPT') and lease_until <= :leased)
                or (state = 'UNKNOWN' and attempt_at <= :realLong))
            order by workspace, state, priority, due_at, seq
            limit :most
            """;

    private static final String OUT_OF_DATE = """
            select o.k || ' ' || o.rendered as what, o.number, o.due_at as since, false as is_notice from outbox o
            where o.workspace = :workspace and o.state = 'READY' and o.posted_ts is not null
              and o.not_before <= :realSoon
              and not exists (
                select 1 from lane l
                where l.workspace = :workspace and l.lane = o.lane and l.free_at > :realSoon)
            order by o.workspace, o.state, o.priority, o.due_at, o.seq
            limit :most
            """;

    private static final String HOME_NOT_DRAWN = """
            select person || ' ' || epoch as what, cast(null as integer) as number,
                coalesce(due_at, lease_until) as since, false as is_notice from home
            where workspace = :workspace and (due_at <= :realSoon or lease_until <= :realSoon)
              and not exists (
                select 1 from lane l
                where l.workspace = :workspace and l.lane = 'views.publish' and l.free_at > :realSoon)
            order by person
            limit :most
            """;

    @Override
    public List<Finding> suspects(Instant now, Instant realNow) {
        try {
            return jdbi.inTransaction(handle -> all(new Scope(handle, workspace), now, realNow));
        } catch (JdbiException tooLongOrAway) {
            throw new Transactions.Unavailable(tooLongOrAway);
        }
    }

    private List<Finding> all(Scope scope, Instant now, Instant realNow) {
        return Stream.of(
                        find(scope, Slip.FOLLOW_UP_NOT_PLANNED, NOT_PLANNED, now, realNow),
                        find(scope, Slip.FOLLOW_UP_LATE, LATE, now, realNow),
                        find(scope, Slip.MESSAGE_NOT_SENT, NOT_SENT, now, realNow),
                        find(scope, Slip.MESSAGE_HALF_DONE, HALF_DONE, now, realNow),
                        find(scope, Slip.MESSAGE_OUT_OF_DATE, OUT_OF_DATE, now, realNow),
                        find(scope, Slip.HOME_NOT_DRAWN, HOME_NOT_DRAWN, now, realNow))
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> find(Scope scope, Slip slip, String sql, Instant now, Instant realNow) {
        var query =
                scope.query(sql).configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
        times(now, realNow).forEach((name, at) -> query.bind(name, Utc.of(at)));
        return query.bind("posts", Lane.ofPosts())
                .bind("aMinutesWork", aMinutesWork(scope, realNow))
                .bind("most", MOST)
                .map((result, context) -> finding(slip, new Row(result)))
                .list();
    }

    private double aMinutesWork(Scope scope, Instant realNow) {
        var most = postsPerMinute.getAsInt();
        return new BudgetRow(scope, most).present().at(realNow, most);
    }

    private Map<String, Instant> times(Instant now, Instant realNow) {
        return Map.of(
                "now", now,
                "soon", now.minus(SOON),
                "realNow", realNow,
                "realSoon", realNow.minus(SOON),
                "realLong", realNow.minus(LONG),
                "leased", realNow.minus(LONG).plus(times.lease()));
    }

    private static Finding finding(Slip slip, Row row) throws SQLException {
        return new Finding(
                slip,
                row.text("what"),
                row.optionalNumber("number").map(HandoffId::new),
                row.instant("since"),
                row.flag("is_notice"));
    }
}
