package dev.baton.store;

import dev.baton.directory.Kept;
import dev.baton.handoff.PersonId;
import dev.baton.usecase.Keeping;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The tables of what stewards keep of the directory in Slack. */
record DirectoryRows(Scope scope) implements Keeping {
    @Override
    public int edition() {
        return edition("select latest from directory_edition where workspace = :workspace");
    }

    @Override
    public int lockedEdition() {
        scope.update("""
                insert into directory_edition (workspace, latest) values (:workspace, 0)
                on conflict do nothing
                """).execute();
        return edition("select latest from directory_edition where workspace = :workspace for update");
    }

    private int edition(String sql) {
        return scope.query(sql).mapTo(Integer.class).findOne().orElse(0);
    }

    @Override
    public List<Kept> all() {
        return scope.query("""
                select kind, name, body, edition, is_removed, who from directory_part
                where workspace = :workspace
                order by workspace, kind, name
                """).map((result, context) -> kept(new Row(result))).list();
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(
                Kept.Kind.valueOf(row.text("kind")),
                row.text("name"),
                row.text("body"),
                row.number("edition"),
                row.flag("is_removed"),
                new PersonId(row.text("who")));
    }

    @Override
    public void keep(List<Kept> parts, Instant now) {
        parts.forEach(part -> keep(part, now));
        parts.stream()
                .mapToInt(Kept::edition)
                .max()
                .ifPresent(latest -> scope.update("""
                        update directory_edition set latest = :latest
                        where workspace = :workspace
                        """).bind("latest", latest).execute());
    }

    /** Nobody else writes one meanwhile: the edition is locked. */
    private void keep(Kept part, Instant now) {
        var columns = new Columns()
                .put("kind", part.kind())
                .put("name", part.name())
                .put("body", part.text())
                .put("edition", part.edition())
                .put("is_removed", part.isRemoved())
                .put("who", part.by().value())
                .put("at", now);
        var isThere = scope.update("""
                update directory_part
                set body = :body, edition = :edition, is_removed = :is_removed, who = :who, at = :at
                where workspace = :workspace and kind = :kind and name = :name
                """, columns.values()) == 1;
        if (!isThere) {
            scope.update("""
                    insert into directory_part (workspace, kind, name, body, edition, is_removed, who, at)
                    values (:workspace, :kind, :name, :body, :edition, :is_removed, :who, :at)
                    """, columns.values());
        }
    }
}
