package dev.baton;

import dev.baton.store.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Baton's database, as somebody reads it who does not trust Baton's own code. */
record Books(Databases.Address database) {
    /** A row by the names of its columns; what is null is missing. */
    record Row(Map<String, String> values) {
        boolean has(String column) {
            return values.containsKey(column);
        }

        /** Empty where it is null. */
        String of(String column) {
            return values.getOrDefault(column, "");
        }

        int number(String column) {
            return Integer.parseInt(of(column));
        }
    }

    List<Row> rows(String query) {
        try (var connection = opened();
                var asked = connection.createStatement();
                var found = asked.executeQuery(query)) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    var value = found.getString(column);
                    if (value != null) {
                        values.put(found.getMetaData().getColumnLabel(column), value);
                    }
                }
                rows.add(new Row(values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows all tables have together that a request could write to. */
    long written() {
        return rows("""
                select (select count(*) from handoff) + (select count(*) from entry)
                    + (select count(*) from outbox) + (select count(*) from request)
                    + (select count(*) from parked)
                    + (select count(*) from parked_reply) + (select count(*) from copy)
                    + (select coalesce(sum(version), 0) from handoff) as written
                """).get(0).number("written");
    }

    /** The entries of a handoff's record, oldest first: what happened, by whom and how. */
    List<String> record(int number) {
        return rows("select event, who, via, words from entry where number = " + number + " order by seq").stream()
                .map(entry -> String.join(" ", entry.values().values()))
                .toList();
    }

    /** What the records hold of one kind of event, in words. */
    List<String> recorded(String event) {
        return rows("select words from entry where event = '" + event + "' order by number, seq").stream()
                .map(entry -> entry.of("words"))
                .toList();
    }

    /** Past Baton's own code, for what it never does. */
    void plant(String statement) {
        try (var connection = opened();
                var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection opened() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
