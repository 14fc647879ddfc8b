package dev.baton.store;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Home;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Homes;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Times;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of Homes and of what has changed for them. */
record HomeRows(Scope scope) implements Homes {
    private static final String LANE = Lane.ofHomes();
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration BEHIND_MESSAGES = Duration.ofSeconds(30);

    @Override
    public boolean opened(PersonId person, Instant now, Instant fresh) {
        if (isFresh(person, now.minus(A_DAY), fresh)) {
            return false;
        }
        var known = scope.update("""
                update home set opened_at = :now, due_at = :atOnce
                where workspace = :workspace and person = :person
                """)
                .bind("now", Utc.of(now))
                .bind("atOnce", Utc.of(Instant.EPOCH))
                .bind("person", person.value())
                .execute();
        if (known == 0) {
            scope.update("""
                    insert into home (workspace, person, opened_at, due_at, epoch, shows, used)
                    values (:workspace, :person, :now, :atOnce, 0, '', false)
                    on conflict do nothing
                    """)
                    .bind("now", Utc.of(now))
                    .bind("atOnce", Utc.of(Instant.EPOCH))
                    .bind("person", person.value())
                    .execute();
        }
        return true;
    }

    private boolean isFresh(PersonId person, Instant opened, Instant drawn) {
        return scope.query("""
                select count(*) from home
                where workspace = :workspace and person = :person and opened_at >= :opened and drawn_at >= :drawn
                  and due_at is null and lease_until is null
                """)
                        .bind("person", person.value())
                        .bind("opened", Utc.of(opened))
                        .bind("drawn", Utc.of(drawn))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void changed(HandoffId handoff) {
        scope.update("""
                insert into home_change (workspace, number) values (:workspace, :number)
                """).bind("number", handoff.number()).execute();
    }

    @Override
    public List<Change> changes(int most) {
        return scope.query("""
                select seq, number from home_change
                where workspace = :workspace
                order by workspace, seq
                limit :most
                """)
                .bind("most", most)
                .map((result, context) ->
                        new Change(result.getLong("seq"), new HandoffId(new Row(result).number("number"))))
                .list();
    }

    /** By their very numbers: one that was written down before these may be committed after them. */
    @Override
    public void done(List<Change> changes) {
        scope.update("""
                delete from home_change where workspace = :workspace and seq in (<seqs>)
                """)
                .bindList("seqs", changes.stream().map(Change::seq).toList())
                .execute();
    }

    @Override
    public List<Resting> resting() {
        return scope.query("""
                select person, shows from home where workspace = :workspace and due_at is null
                """)
                .map((result, context) -> resting(new Row(result)))
                .list();
    }

    private static Resting resting(Row row) throws SQLException {
        return new Resting(
                new PersonId(row.text("person")),
                Arrays.stream(row.text("shows").split(","))
                        .filter(number -> !number.isEmpty())
                        .map(number -> new HandoffId(Integer.parseInt(number)))
                        .collect(Collectors.toSet()));
    }

    @Override
    public void want(PersonId person, Instant at) {
        scope.update("""
                update home set due_at = :at
                where workspace = :workspace and person = :person and due_at is null
                """).bind("at", Utc.of(at)).bind("person", person.value()).execute();
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant realNow, Times times) {
        var lease = realNow.plus(times.lease());
        return next(realNow, messagesWait(now, realNow))
                .filter(next -> new LaneRows(scope).hold(LANE, realNow).isPresent())
                .filter(next -> taken(next, lease))
                .map(next -> new Claimed(
                        next.person(), next.epoch() + 1, next.openedAt(), next.print(), next.used(), lease));
    }

    private Optional<Claimed> next(Instant realNow, boolean messagesWait) {
        var others = messagesWait ? realNow.minus(BEHIND_MESSAGES) : realNow;
        return scope.query("""
                select person, epoch, opened_at, print, used from home
                where workspace = :workspace
                  and (due_at = :atOnce or due_at <= :others or lease_until <= :realNow)
                  and (lease_until is null or lease_until <= :realNow)
                order by coalesce(due_at, lease_until), person
                limit 1
                """)
                .bind("atOnce", Utc.of(Instant.EPOCH))
                .bind("others", Utc.of(others))
                .bind("realNow", Utc.of(realNow))
                .map((result, context) -> claimed(new Row(result)))
                .findOne();
    }

    private static Claimed claimed(Row row) throws SQLException {
        return new Claimed(
                new PersonId(row.text("person")),
                row.number("epoch"),
                row.instant("opened_at"),
                row.optionalText("print"),
                row.flag("used"),
                Instant.EPOCH);
    }

    private boolean messagesWait(Instant now, Instant realNow) {
        return scope.query("""
                select exists(
                    select 1 from outbox
                    where workspace = :workspace and state = 'READY' and due_at <= :now and not_before <= :realNow)
                """)
                .bind("now", Utc.of(now))
                .bind("realNow", Utc.of(realNow))
                .mapTo(Boolean.class)
                .one();
    }

    /** Whoever claims raises the epoch; what is wanted from now on makes it due once more. */
    private boolean taken(Claimed next, Instant lease) {
        return scope.update("""
                update home set epoch = epoch + 1, due_at = null, lease_until = :lease
                where workspace = :workspace and person = :person and epoch = :epoch
                """)
                        .bind("lease", Utc.of(lease))
                        .bind("person", next.person().value())
                        .bind("epoch", next.epoch())
                        .execute()
                == 1;
    }

    @Override
    public boolean announce(Claimed claimed) {
        return scope.update("""
                update home set print = null
                where workspace = :workspace and person = :person and epoch = :epoch and lease_until is not null
                """)
                        .bind("person", claimed.person().value())
                        .bind("epoch", claimed.epoch())
                        .execute()
                == 1;
    }

    @Override
    public void drawn(Claimed claimed, String print, Home shown, Instant now) {
        var shows = shown.handoffs()
                .map(Handoff::id)
                .map(id -> Integer.toString(id.number()))
                .collect(Collectors.joining(","));
        scope.update("""
                update home set lease_until = null, print = :print, shows = :shows, drawn_at = :now,
                    used = used or :used
                where workspace = :workspace and person = :person and epoch = :epoch
                """)
                .bind("print", print)
                .bind("shows", shows)
                .bind("now", Utc.of(now))
                .bind("used", !shows.isEmpty())
                .bind("person", claimed.person().value())
                .bind("epoch", claimed.epoch())
                .execute();
    }

    @Override
    public void again(Claimed claimed, Instant at) {
        scope.update("""
                update home set lease_until = null, due_at = :at
                where workspace = :workspace and person = :person and epoch = :epoch
                """)
                .bind("at", Utc.of(at))
                .bind("person", claimed.person().value())
                .bind("epoch", claimed.epoch())
                .execute();
    }

    @Override
    public void pause(Instant until) {
        new LaneRows(scope).pause(LANE, until);
    }

    @Override
    public void forget(PersonId person) {
        scope.update("""
                delete from home where workspace = :workspace and person = :person
                """).bind("person", person.value()).execute();
    }
}
