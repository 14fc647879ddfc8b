package dev.baton.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record append-only in H2, which calls it by its name: an entry stays as it was written, but that its words may be
 * erased; it goes only with a handoff that is over. On PostgreSQL the same rule stands in the migration.
 */
public final class RecordKept extends TriggerAdapter {
    private static final String WORDS = "words";

    @Override
    public void fire(Connection connection, @Nullable ResultSet was, @Nullable ResultSet next) throws SQLException {
        var entry = Objects.requireNonNull(was);
        var kept = next == null ? isOfWhatIsOver(connection, entry) : isErased(entry, next);
        if (!kept) {
            throw new SQLException("the record is append-only", "23514");
        }
    }

    private static boolean isErased(ResultSet was, ResultSet next) throws SQLException {
        var columns = was.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var isWords = columns.getColumnName(i).equals(WORDS);
            if (!isWords && !Objects.equals(was.getObject(i), next.getObject(i))) {
                return false;
            }
        }
        return next.getObject(WORDS) == null;
    }

    private static boolean isOfWhatIsOver(Connection connection, ResultSet entry) throws SQLException {
        try (var asked =
                connection.prepareStatement("select 1 from handoff where workspace = ? and number = ? and is_over")) {
            asked.setString(1, entry.getString("workspace"));
            asked.setInt(2, entry.getInt("number"));
            try (var found = asked.executeQuery()) {
                return found.next();
            }
        }
    }
}
