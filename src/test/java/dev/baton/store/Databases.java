package dev.baton.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Fresh databases for tests, of both makes. */
public final class Databases {
    private Databases() {}

    /** Where a fresh database is. */
    public record Address(String url, String user, String password) {
        /** Opens it as the product does. */
        public Database open() {
            return Database.open(url, user, password);
        }
    }

    /** A fresh H2 file in that folder, with all that the product sets. */
    public static Address h2(Path folder) {
        var file = folder.resolve("baton-" + UUID.randomUUID()).toAbsolutePath();
        return new Address(
                "jdbc:h2:file:" + file
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TIME ZONE=UTC"
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                "baton",
                "");
    }

    /**
     * A fresh schema on PostgreSQL, in an awkward session zone: on the server whose JDBC URL the system property {@code
     * baton.test.postgres} gives with its user and password in it, else on an embedded one, started once.
     */
    public static Address postgres() {
        var schema = "baton_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(Server.URL);
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = Server.URL + "&currentSchema=" + schema + "&ApplicationName=" + schema
                + "&options=-c%20TimeZone=Asia/Kathmandu";
        return new Address(url, Server.USER, "");
    }

    private static final class Server {
        static final String USER = "postgres";
        static final String URL = url();

        private static String url() {
            var given = System.getProperty("baton.test.postgres", "");
            if (!given.isBlank()) {
                return given + (given.contains("?") ? "" : "?user=" + USER);
            }
            try {
                // Stopped by its own shutdown hook.
                return EmbeddedPostgres.start().getJdbcUrl(USER, USER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
