package dev.baton.store;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Handoffs;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.usecase.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of handoffs. */
record HandoffRows(Scope scope) implements Handoffs {
    private static final String SELECT = """
            select h.*, (
                select string_agg(p.person, ',' order by p.place)
                from helper p
                where p.workspace = h.workspace and p.number = h.number) as helpers
            from handoff h
            """;

    private static final String MOST_URGENT_FIRST = """
            order by case h.urgency when 'URGENT' then 0 when 'HIGH' then 1 else 2 end, h.number
            limit :most
            """;

    @Override
    public HandoffId nextId() {
        return new WorkspaceRows(scope).next();
    }

    @Override
    public void add(Handoff handoff, String formKey, Optional<Instant> followUpAt) {
        var columns = HandoffColumns.of(handoff, followUpAt);
        columns.put("form_key", formKey);
        try {
            scope.update("""
                    insert into handoff (
                        workspace, number, version, form_key, state, is_over, next_follow_up_at, sender, team,
                        line_channel, line_ts,
                        ask, situation, stake, urgency, needed_by, tried_so_far, on_behalf_of, answers, policy,
                        level, stint, open_since, ran_before, last_nudge,
                        owner, owned_since, owned_via, read_back, promised_by,
                        submitted_at, acknowledged_at, connected_at, resolved_at, ended_at,
                        acknowledge_standing, connect_standing, resolve_standing, last_word_by, last_word, reopened, course,
                        circle)
                    values (
                        :workspace, :number, :version, :form_key, :state, :is_over, :next_follow_up_at, :sender, :team,
                        :line_channel, :line_ts,
                        :ask, :situation, :stake, :urgency, :needed_by, :tried_so_far, :on_behalf_of, :answers, :policy,
                        :level, :stint, :open_since, :ran_before, :last_nudge,
                        :owner, :owned_since, :owned_via, :read_back, :promised_by,
                        :submitted_at, :acknowledged_at, :connected_at, :resolved_at, :ended_at,
                        :acknowledge_standing, :connect_standing, :resolve_standing, :last_word_by, :last_word, :reopened,
                        :course, :circle)
                    """, columns);
        } catch (UnableToExecuteStatementException e) {
            throw Fault.isDuplicate(e, "handoff_form_key") ? new Transactions.Duplicate() : e;
        }
        new HelperRows(scope).add(handoff);
    }

    @Override
    public int submittedSince(PersonId sender, Instant since) {
        return scope.query("""
                select count(*) from handoff
                where workspace = :workspace and sender = :sender and submitted_at > :since
                """)
                .bind("sender", sender.value())
                .bind("since", Utc.of(since))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void replace(Handoff next, Optional<Instant> followUpAt) {
        var replaced = scope.update("""
                update handoff set
                    version = :version, state = :state, is_over = :is_over, next_follow_up_at = :next_follow_up_at,
                    sender = :sender, team = :team, line_channel = :line_channel, line_ts = :line_ts,
                    ask = :ask, situation = :situation, stake = :stake, urgency = :urgency, needed_by = :needed_by,
                    tried_so_far = :tried_so_far, on_behalf_of = :on_behalf_of, answers = :answers, policy = :policy,
                    level = :level, stint = :stint, open_since = :open_since, ran_before = :ran_before,
                    last_nudge = :last_nudge,
                    owner = :owner, owned_since = :owned_since, owned_via = :owned_via, read_back = :read_back,
                    promised_by = :promised_by,
                    submitted_at = :submitted_at, acknowledged_at = :acknowledged_at, connected_at = :connected_at,
                    resolved_at = :resolved_at,
                    ended_at = :ended_at,
                    acknowledge_standing = :acknowledge_standing, connect_standing = :connect_standing,
                    resolve_standing = :resolve_standing,
                    last_word_by = :last_word_by, last_word = :last_word, reopened = :reopened,
                    course = :course, circle = :circle
                where workspace = :workspace and number = :number and version = :version - 1
                """, HandoffColumns.of(next, followUpAt));
        if (replaced == 0) {
            throw new Stale();
        }
        new HelperRows(scope).replace(next);
    }

    @Override
    public void plan(HandoffId id, Optional<Instant> followUpAt) {
        scope.update("""
                update handoff set next_follow_up_at = :at
                where workspace = :workspace and number = :number
                """)
                .bind("at", followUpAt.map(Utc::of).orElse(null))
                .bind("number", id.number())
                .execute();
    }

    @Override
    public Optional<Handoff> fromForm(String formKey) {
        return first(scope.query(SELECT + """
                where h.workspace = :workspace and h.form_key = :formKey
                """).bind("formKey", formKey));
    }

    @Override
    public Optional<Handoff> find(HandoffId id) {
        return first(scope.query(SELECT + """
                where h.workspace = :workspace and h.number = :number
                """).bind("number", id.number()));
    }

    /** Reads only after it has the lock: a read that had to wait may show its helpers as they were before. */
    @Override
    public Optional<Handoff> lock(HandoffId id) {
        new HandoffLock(scope).take(id);
        return find(id);
    }

    @Override
    public List<HandoffId> due(Instant now, int most) {
        return scope.query("""
                select number from handoff
                where workspace = :workspace and next_follow_up_at <= :now
                order by workspace, next_follow_up_at, number
                limit :most
                """)
                .bind("now", Utc.of(now))
                .bind("most", most)
                .mapTo(Integer.class)
                .map(HandoffId::new)
                .list();
    }

    @Override
    public List<Handoff> of(PersonId person, int most) {
        return all(scope.query(SELECT + """
                where h.workspace = :workspace and not h.is_over and h.number in (
                    select s.number from handoff s
                    where s.workspace = :workspace and s.sender = :person and not s.is_over
                    union
                    select o.number from handoff o
                    where o.workspace = :workspace and o.owner = :person and not o.is_over
                    union
                    select p.number from helper p
                    where p.workspace = :workspace and p.person = :person)
                """ + MOST_URGENT_FIRST)
                .bind("person", person.value())
                .bind("most", most));
    }

    @Override
    public List<Handoff> movedSince(TeamKey team, Instant since, int most) {
        return all(scope.query(SELECT + """
                where h.workspace = :workspace and h.team = :team
                  and (h.acknowledged_at >= :since or h.resolved_at >= :since)
                order by h.number
                limit :most
                """)
                .bind("team", team.value())
                .bind("since", Utc.of(since))
                .bind("most", most));
    }

    @Override
    public List<Handoff> with(TeamKey team, int most) {
        return all(scope.query(SELECT + """
                where h.workspace = :workspace and h.team = :team and not h.is_over
                """ + MOST_URGENT_FIRST)
                .bind("team", team.value())
                .bind("most", most));
    }

    @Override
    public Optional<HandoffId> newestWith(TeamKey team) {
        return scope.query("""
                select number from handoff
                where workspace = :workspace and team = :team
                order by number desc
                limit 1
                """)
                .bind("team", team.value())
                .mapTo(Integer.class)
                .map(HandoffId::new)
                .findFirst();
    }

    @Override
    public List<HandoffId> withLine(ThreadRef thread) {
        return scope.query("""
                select number from handoff
                where workspace = :workspace and line_channel = :channel and line_ts = :ts and not is_over
                order by workspace, line_channel, line_ts, number
                """)
                .bind("channel", thread.channel().value())
                .bind("ts", thread.ts())
                .mapTo(Integer.class)
                .map(HandoffId::new)
                .list();
    }

    @Override
    public Optional<Handoff> lastOverWithLine(ThreadRef thread) {
        return first(scope.query(SELECT + """
                where h.workspace = :workspace and h.line_channel = :channel and h.line_ts = :ts and h.is_over
                order by h.number desc
                limit 1
                """)
                .bind("channel", thread.channel().value())
                .bind("ts", thread.ts()));
    }

    @Override
    public List<Handoff> notOverAfter(int number, int most) {
        return all(scope.query(SELECT + """
                where h.workspace = :workspace and not h.is_over and h.number > :number
                order by h.number
                limit :most
                """).bind("number", number).bind("most", most));
    }

    private static Optional<Handoff> first(Query query) {
        return all(query).stream().findFirst();
    }

    private static List<Handoff> all(Query query) {
        return query.map((result, context) -> new HandoffMapper(new Row(result)).handoff())
                .list();
    }
}
