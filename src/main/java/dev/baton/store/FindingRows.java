package dev.baton.store;

import dev.baton.handoff.Finding;
import dev.baton.handoff.Findings;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Slip;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/** The table of what audits have found and is not over. */
record FindingRows(Scope scope) implements Findings {
    @Override
    public List<Kept> all() {
        return scope.query("""
                select slip, what, is_shown from finding
                where workspace = :workspace and %s
                order by workspace, slip, what
                """.formatted(Known.FINDINGS))
                .map((result, context) -> kept(new Row(result)))
                .list();
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(new Finding.Key(Slip.valueOf(row.text("slip")), row.text("what")), row.flag("is_shown"));
    }

    @Override
    public boolean keep(Finding finding, Instant foundAt) {
        var columns = new Columns()
                .put("slip", finding.slip())
                .put("what", finding.what())
                .put("number", finding.handoff().map(HandoffId::number))
                .put("found_at", foundAt);
        return scope.update("""
                insert into finding (workspace, slip, what, number, found_at, is_shown)
                values (:workspace, :slip, :what, :number, :found_at, false)
                on conflict do nothing
                """, columns.values()) == 1;
    }

    @Override
    public boolean show(Finding.Key key) {
        return keyed(key, """
                update finding set is_shown = true
                where workspace = :workspace and slip = :slip and what = :what and not is_shown
                """).execute() == 1;
    }

    @Override
    public void drop(Finding.Key key) {
        keyed(key, """
                delete from finding
                where workspace = :workspace and slip = :slip and what = :what
                """).execute();
    }

    private Update keyed(Finding.Key key, String sql) {
        return scope.update(sql).bind("slip", key.slip().name()).bind("what", key.what());
    }
}
