package dev.baton.store;

import dev.baton.outbox.Delivery;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Repeat;
import dev.baton.outbox.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * One worker's search for the next delivery. It never waits for another worker: a row or a lane that somebody else holds
 * is passed over.
 */
final class Claim {
    /** How long what is said in a conversation waits for the card that it links to. */
    private static final Duration FOR_THE_CARD = Duration.ofSeconds(10);

    /** How long after its card came to stand a reminder waits for what people did to that card before Baton knew it. */
    private static final Duration FOR_THE_EARLY = Duration.ofSeconds(10);

    private static final int ROUNDS = 3;
    private static final int AT_A_LOOK = 16;

    private static final String MAY_GO = """
            o.workspace = :workspace and o.state = 'READY'
              and o.due_at <= :now and o.not_before <= :realNow
              and o.%s
              and (o.posted_ts is not null or (:news and (:posts or o.destination = 'PERSON')))
              and o.lane not in (<lost>)
              and o.lane not in (select l.lane from lane l where l.workspace = :workspace and l.free_at > :realNow)
            """.formatted(Known.MESSAGES);

    private static final String WAITS_FOR_NOTHING = """
              and not exists (
                select 1 from outbox above
                where above.workspace = o.workspace and above.k = o.thread_key
                  and ((above.posted_ts is null and above.state not in ('DEAD', 'OBSOLETE')) or not above.%s))
              and not (o.destination in ('CONVERSATION', 'UNDER') and o.posted_ts is null and o.due_at > :linked and exists (
                select 1 from outbox card
                where card.workspace = o.workspace and card.number = o.number and card.kind = 'Card'
                  and card.posted_ts is null and card.state in ('READY', 'CLAIMED', 'ATTEMPT')))
              and not (o.kind in ('TeamReply', 'SenderReply') and o.posted_ts is null and exists (
                select 1 from outbox earlier
                where earlier.workspace = o.workspace and earlier.number = o.number and earlier.kind = o.kind
                  and earlier.seq < o.seq and earlier.posted_ts is null
                  and earlier.state not in ('DEAD', 'OBSOLETE')))
              and not (o.kind in ('Nudge', 'Escalation', 'Parties') and o.posted_ts is null and exists (
                select 1 from outbox card join parked early
                  on early.workspace = card.workspace and early.channel = card.posted_channel and early.ts = card.posted_ts
                where card.workspace = o.workspace and card.number = o.number and card.kind = 'Card'
                  and card.sent_at > :known))
            """.formatted(Known.MESSAGES);

    private final Scope scope;
    private final BudgetRow budget;
    private final Instant now;
    private final Instant realNow;
    private final LaneRows lanes;
    private final BreakerRow breaker;
    private final Set<String> lost = new HashSet<>(Set.of(""));

    Claim(BudgetRow budget, Instant now, Instant realNow) {
        this.scope = budget.scope();
        this.budget = budget;
        this.now = now;
        this.realNow = realNow;
        this.lanes = new LaneRows(scope);
        this.breaker = new BreakerRow(scope);
    }

    Optional<Delivery> by(String worker, Times times) {
        var lease = realNow.plus(times.lease());
        var news = breaker.letsOneMore();
        for (var round = 0; round < ROUNDS; round++) {
            var candidates = candidates(news);
            for (var candidate : candidates) {
                if (mayGo(candidate) && take(candidate, worker, lease)) {
                    return Optional.of(candidate.claimed());
                }
            }
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean mayGo(Delivery candidate) {
        return !lost.contains(candidate.lane()) && !(isPost(candidate) && lost.contains(Lane.ofPosts()));
    }

    private static boolean isPost(Delivery candidate) {
        return candidate.repeat() == Repeat.DOUBLES;
    }

    private boolean take(Delivery candidate, String worker, Instant lease) {
        var freeAt = hold(candidate.lane());
        var allFreeAt = isPost(candidate) && freeAt.isPresent() ? hold(Lane.ofPosts()) : freeAt;
        if (allFreeAt.isEmpty() || !mark(candidate, worker, lease)) {
            return false;
        }
        freeAt.ifPresent(since -> lanes.take(candidate.lane(), since, realNow));
        if (isPost(candidate)) {
            budget.take(allFreeAt.get(), realNow);
        }
        return true;
    }

    private Optional<Instant> hold(String lane) {
        var freeAt = lanes.hold(lane, realNow);
        if (freeAt.isEmpty()) {
            lost.add(lane);
        }
        return freeAt;
    }

    /**
     * In their turn; where there is a crowd, within a priority from the lanes in which most wait: a lane that stood idle
     * would be the last to end.
     */
    private List<Delivery> candidates(boolean news) {
        var inTurn = inTurn(news, List.of());
        if (inTurn.size() < AT_A_LOOK) {
            return inTurn;
        }
        var lanes = longest(news);
        var ofLongest = inTurn(news, lanes).stream()
                .sorted(Comparator.comparing(Delivery::priority)
                        .thenComparing(candidate -> lanes.indexOf(candidate.lane())))
                .toList();
        return ofLongest.isEmpty() ? inTurn : ofLongest;
    }

    /** @param lanes only those in these; in any, where empty */
    private List<Delivery> inTurn(boolean news, List<String> lanes) {
        var query = scope.query("select o.* from outbox o where " + MAY_GO + WAITS_FOR_NOTHING + """
                 and (:anyLane or o.lane in (<lanes>))
                order by o.workspace, o.state, o.priority, o.due_at, o.seq
                limit :most
                """);
        return bound(query, news)
                .bind("anyLane", lanes.isEmpty())
                .bindList("lanes", lanes.isEmpty() ? List.of("") : lanes)
                .bind("linked", Utc.of(now.minus(FOR_THE_CARD)))
                .bind("known", Utc.of(realNow.minus(FOR_THE_EARLY)))
                .map(new DeliveryMapper())
                .list();
    }

    /** The free lanes, of the highest priority first, and of those the ones with most to go. */
    private List<String> longest(boolean news) {
        var query = scope.query("select o.lane from outbox o where " + MAY_GO + """
                group by o.priority, o.lane
                order by o.priority, count(*) desc, min(o.due_at)
                limit :most
                """);
        return bound(query, news).mapTo(String.class).list();
    }

    private Query bound(Query query, boolean news) {
        return query.bind("news", news)
                .bind("posts", !lost.contains(Lane.ofPosts()) && budget.hasSlot(realNow))
                .bind("now", Utc.of(now))
                .bind("realNow", Utc.of(realNow))
                .bindList("lost", List.copyOf(lost))
                .bind("most", AT_A_LOOK);
    }

    /**
     * Whoever claims raises the epoch, so a READY row of the same epoch is the very row that was read. The key stands
     * outside of the inner select as well, or else H2 walks through the whole table.
     */
    private boolean mark(Delivery candidate, String worker, Instant lease) {
        return scope.update("""
                update outbox set state = 'CLAIMED', epoch = epoch + 1, lease_owner = :worker, lease_until = :lease
                where workspace = :workspace and k = :k and k in (
                    select k from outbox
                    where workspace = :workspace and k = :k and epoch = :epoch and state = 'READY'
                    for update skip locked)
                """)
                        .bind("worker", worker)
                        .bind("lease", Utc.of(lease))
                        .bind("k", candidate.key())
                        .bind("epoch", candidate.epoch())
                        .execute()
                == 1;
    }
}
