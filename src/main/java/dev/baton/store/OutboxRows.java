package dev.baton.store;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Followers;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The table of deliveries. */
record OutboxRows(Scope scope, Times times, int postsPerMinute) implements Outbox {
    @Override
    public void add(Delivery delivery) {
        scope.update("""
                insert into outbox (
                    workspace, k, mark, number, kind, body, follows, destination, channel, people, thread_key, thread_lane,
                    thread_ts, lane, priority, state, epoch, due_at, not_before, attempts, ambiguous,
                    posted_channel, posted_ts, rendered, wanted, reason, obstacle,
                    tried_channel, tried_thread, attempt_at, doubted_from, settles_at, misses, sent_at)
                values (
                    :workspace, :k, :mark, :number, :kind, :body, :follows, :destination, :channel, :people, :thread_key,
                    :thread_lane, :thread_ts, :lane, :priority, :state, :epoch, :due_at, :not_before, :attempts, :ambiguous,
                    :posted_channel, :posted_ts, :rendered, :rendered, :reason, :obstacle,
                    :tried_channel, :tried_thread, :attempt_at, :doubted_from, :settles_at, :misses, :sent_at)
                on conflict do nothing
                """, DeliveryColumns.whole(delivery));
    }

    @Override
    public void follow(HandoffId handoff, int version, Followers followers) {
        scope.update("""
                update outbox set
                    wanted = :version,
                    state = case when state = 'SENT' and rendered < :version then 'READY' else state end
                where workspace = :workspace and number = :number and follows and wanted < :version
                  and state not in ('DEAD', 'OBSOLETE')
                  and (kind in ('Card', 'Line') or :others) and (kind <> 'Nudge' or :nudges)
                """)
                .bind("number", handoff.number())
                .bind("version", version)
                .bind("others", followers != Followers.CARD_AND_LINE)
                .bind("nudges", followers == Followers.ALL)
                .execute();
    }

    @Override
    public void revise(String key, Message message, int version) {
        scope.update("""
                update outbox set
                    body = :body, wanted = :version,
                    epoch = case when state in ('READY', 'CLAIMED', 'SENT') then epoch + 1 else epoch end,
                    lease_owner = case when state = 'CLAIMED' then null else lease_owner end,
                    lease_until = case when state = 'CLAIMED' then null else lease_until end,
                    state = case
                        when state in ('CLAIMED', 'SENT') or (state = 'OBSOLETE' and :is_said) then 'READY'
                        else state end
                where workspace = :workspace and k = :k
                """)
                .bind("k", key)
                .bind("body", Json.write(message))
                .bind("version", version)
                .bind("is_said", !message.isTakenBack())
                .execute();
    }

    @Override
    public Optional<Delivery> claim(Instant now, Instant realNow, String worker) {
        return new Claim(new BudgetRow(scope, postsPerMinute), now, realNow).by(worker, times);
    }

    @Override
    public boolean step(Delivery.State from, Delivery next, Instant realNow) {
        return new Step(scope, times).store(from, next, realNow);
    }

    @Override
    public boolean takeSlot(String lane, Instant realNow) {
        var lanes = new LaneRows(scope);
        var freeAt = lanes.hold(lane, realNow);
        freeAt.ifPresent(since -> lanes.take(lane, since, realNow));
        return freeAt.isPresent();
    }

    @Override
    public Optional<Instant> pausedUntil(String lane) {
        return new LaneRows(scope).freeAt(lane);
    }

    @Override
    public void pause(String lane, Instant until) {
        new LaneRows(scope).pause(lane, until);
    }

    @Override
    public void limited(String lane, Instant until, Instant realNow) {
        new BudgetRow(scope, postsPerMinute).limited(lane, until, realNow);
    }

    @Override
    public List<Delivery> abandoned(Instant realNow, Optional<String> worker, int most) {
        return readable("""
                state in ('CLAIMED', 'ATTEMPT') and (lease_until <= :realNow or lease_owner = :worker)
                order by seq
                limit :most
                """)
                .bind("realNow", Utc.of(realNow))
                .bind("worker", worker.orElse(""))
                .bind("most", most)
                .map(new DeliveryMapper())
                .list();
    }

    @Override
    public List<Delivery> of(HandoffId handoff) {
        return readable("""
                number = :number
                order by workspace, number, seq
                """)
                .bind("number", handoff.number())
                .map(new DeliveryMapper())
                .list();
    }

    @Override
    public List<ThreadRef> aside(HandoffId handoff) {
        return scope.query("""
                select posted_channel, posted_ts from outbox
                where workspace = :workspace and number = :number and posted_ts is not null
                  and destination = 'CONVERSATION' and people not like '%,%' and kind <> 'Line'
                order by workspace, number, seq
                """)
                .bind("number", handoff.number())
                .map((result, context) -> {
                    var row = new Row(result);
                    return new ThreadRef(new ChannelId(row.text("posted_channel")), row.text("posted_ts"));
                })
                .list();
    }

    @Override
    public List<HandoffId> withPartiesIn(ChannelId channel) {
        return scope.query("""
                select distinct number from outbox
                where workspace = :workspace and posted_channel = :channel and kind = 'Parties'
                order by number
                """)
                .bind("channel", channel.value())
                .mapTo(Integer.class)
                .map(HandoffId::new)
                .list();
    }

    @Override
    public Optional<Delivery> find(String key) {
        return first(readable("k = :k").bind("k", key));
    }

    @Override
    public Map<String, ThreadRef> posted(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : scope.query("""
                select k, posted_channel, posted_ts from outbox
                where workspace = :workspace and k in (<keys>) and posted_ts is not null
                """).bindList("keys", List.copyOf(keys)).reduceRows(new HashMap<>(), (posted, row) -> {
                    var channel = new ChannelId(row.getColumn("posted_channel", String.class));
                    posted.put(
                            row.getColumn("k", String.class),
                            new ThreadRef(channel, row.getColumn("posted_ts", String.class)));
                    return posted;
                });
    }

    @Override
    public Optional<Delivery> at(ThreadRef place) {
        return first(scope.query("""
                select * from outbox
                where workspace = :workspace and posted_channel = :channel and posted_ts = :ts and %1$s
                union all
                select o.* from copy c join outbox o on o.workspace = c.workspace and o.k = c.k
                where c.workspace = :workspace and c.channel = :channel and c.ts = :ts and %1$s
                order by seq
                limit 1
                """.formatted(Known.MESSAGES))
                .bind("channel", place.channel().value())
                .bind("ts", place.ts()));
    }

    /** The epoch goes up, so that no worker that still holds one of these rows can store a step of it. */
    @Override
    public void anew(Delivery delivery) {
        scope.update("""
                update outbox set
                    state = :state, epoch = epoch + 1, lease_owner = null, lease_until = null,
                    destination = :destination, channel = :channel, people = :people, thread_key = :thread_key,
                    thread_lane = :thread_lane, thread_ts = :thread_ts, lane = :lane, priority = :priority,
                    due_at = :due_at, not_before = :not_before, attempts = :attempts, ambiguous = :ambiguous,
                    posted_channel = :posted_channel, posted_ts = :posted_ts, rendered = :rendered,
                    wanted = :rendered, reason = :reason, obstacle = :obstacle, tried_channel = :tried_channel,
                    tried_thread = :tried_thread, attempt_at = :attempt_at, doubted_from = :doubted_from,
                    settles_at = :settles_at, misses = :misses, sent_at = :sent_at
                where workspace = :workspace and k = :k
                """, DeliveryColumns.whole(delivery));
        scope.update("""
                update outbox set
                    state = 'READY', epoch = epoch + 1, lease_owner = null, lease_until = null, obstacle = null,
                    lane = :lane, thread_lane = :lane
                where workspace = :workspace and thread_key = :k and posted_ts is null
                  and state in ('READY', 'CLAIMED', 'DEAD')
                """)
                .bind("k", delivery.key())
                .bind("lane", delivery.lane())
                .execute();
    }

    @Override
    public List<Delivery> deadSince(Instant realNow) {
        return readable("state = 'DEAD' and not_before >= :realNow")
                .bind("realNow", Utc.of(realNow))
                .map(new DeliveryMapper())
                .list();
    }

    @Override
    public int close(ChannelId channel) {
        return new ClosureRows(scope, channel).close();
    }

    @Override
    public int open(ChannelId channel, Instant realNow) {
        return new ClosureRows(scope, channel).open(realNow);
    }

    private Query readable(String which) {
        return scope.query("select * from outbox where workspace = :workspace and " + Known.MESSAGES + "and " + which);
    }

    private static Optional<Delivery> first(Query query) {
        return query.map(new DeliveryMapper()).findFirst();
    }
}
