package dev.baton.planted.store;

import dev.baton.planted.usecase.Kept;
import java.sql.Connection;
import java.sql.SQLException;

/** Innocent: SQL where it belongs, behind a port. */
record Rows(Connection connection) implements Kept {
    @Override
    public String word() {
        try {
            return connection.getCatalog();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
