package dev.baton.store;

import dev.baton.handoff.Entries;
import dev.baton.handoff.Entry;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.Via;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The record: rows are added and read, never changed, but that what they say is erased. */
record EntryRows(Scope scope) implements Entries {
    /** Under the handoff's lock, so that no two entries take the same place. */
    @Override
    public void append(HandoffId id, Entry entry) {
        new HandoffLock(scope).take(id);
        var columns = new Columns()
                .put("number", id.number())
                .put("event", entry.event())
                .put("who", entry.who().map(PersonId::value))
                .put("via", entry.via())
                .put("at", entry.at())
                .put("before", entry.before())
                .put("after", entry.after())
                .put("words", entry.words())
                .put("source", entry.source().map(Entry.Source::message))
                .put("edition", entry.source().flatMap(Entry.Source::edition));
        scope.update("""
                insert into entry (
                    workspace, number, seq, event, who, via, at, state_before, state_after, words, source, edition)
                values (
                    :workspace, :number,
                    (select coalesce(max(seq), 0) + 1 from entry where workspace = :workspace and number = :number),
                    :event, :who, :via, :at, :before, :after, :words, :source, :edition)
                """, columns.values());
    }

    @Override
    public List<Entry> of(HandoffId id) {
        return Entry.keptInside(scope.query("""
                select * from entry
                where workspace = :workspace and number = :number and %s
                order by seq
                """.formatted(Known.ENTRIES))
                .bind("number", id.number())
                .map((result, context) -> entry(new Row(result)))
                .list());
    }

    @Override
    public List<HandoffId> with(String source) {
        return scope.query("""
                select distinct number from entry
                where workspace = :workspace and source = :source
                order by number
                """)
                .bind("source", source)
                .map((result, context) -> new HandoffId(new Row(result).number("number")))
                .list();
    }

    @Override
    public void erase(String source) {
        scope.update("""
                update entry set words = null
                where workspace = :workspace and source = :source and words is not null
                """).bind("source", source).execute();
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                Entry.Event.valueOf(row.text("event")),
                row.optional("who", PersonId::new),
                Via.valueOf(row.text("via")),
                row.instant("at"),
                State.valueOf(row.text("state_before")),
                State.valueOf(row.text("state_after")),
                row.optionalText("words"),
                source(row));
    }

    private static Optional<Entry.Source> source(Row row) throws SQLException {
        var edition = row.optionalText("edition");
        return row.optionalText("source").map(message -> new Entry.Source(message, edition));
    }
}
