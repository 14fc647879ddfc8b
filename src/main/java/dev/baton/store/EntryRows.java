package dev.baton.store;

import dev.baton.handoff.Entries;
import dev.baton.handoff.Entry;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.Via;
import java.sql.SQLException;
import java.util.List;

/** The record: rows are added and read, never changed. */
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
                .put("words", entry.words());
        scope.update("""
                insert into entry (workspace, number, seq, event, who, via, at, state_before, state_after, words)
                values (
                    :workspace, :number,
                    (select coalesce(max(seq), 0) + 1 from entry where workspace = :workspace and number = :number),
                    :event, :who, :via, :at, :before, :after, :words)
                """, columns.values());
    }

    @Override
    public List<Entry> of(HandoffId id) {
        return scope.query("""
                select * from entry
                where workspace = :workspace and number = :number
                order by seq
                """)
                .bind("number", id.number())
                .map((result, context) -> entry(new Row(result)))
                .list();
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                Entry.Event.valueOf(row.text("event")),
                row.optional("who", PersonId::new),
                Via.valueOf(row.text("via")),
                row.instant("at"),
                State.valueOf(row.text("state_before")),
                State.valueOf(row.text("state_after")),
                row.optionalText("words"));
    }
}
