package dev.baton.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.baton.store.DatabaseUrl.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The connections to one database: those that work, one that only asks whether it is there, and one that audits.
 *
 * @param schema those that made the tables: H2 checks rows by means of them for as long as it is open
 */
record Connections(HikariDataSource schema, HikariDataSource work, HikariDataSource probe, HikariDataSource audit)
        implements AutoCloseable {
    /** With its tables up to date. */
    static Connections open(String jdbcUrl, String user, String password) {
        var file = H2File.of(jdbcUrl);
        file.ifPresent(Connections::prepare);
        var schema = open(Pool.SCHEMA, jdbcUrl, user, password);
        try {
            file.ifPresent(Connections::keepPrivate);
            Schema.in(schema, Engine.of(jdbcUrl)).bringUpToDate();
            return open(schema, jdbcUrl, user, password);
        } catch (RuntimeException e) {
            schema.close();
            throw e;
        }
    }

    private static Connections open(HikariDataSource schema, String jdbcUrl, String user, String password) {
        if (Engine.of(jdbcUrl) != Engine.H2) {
            schema.close();
        }
        var work = open(Pool.WORK, jdbcUrl, user, password);
        try {
            return new Connections(
                    schema,
                    work,
                    open(Pool.PROBE, jdbcUrl, user, password),
                    Pool.AUDIT.openLater(jdbcUrl, user, password));
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    private static void prepare(H2File file) {
        try {
            file.makeFolder();
        } catch (IOException e) {
            throw new Database.Unusable("the folder of " + file.path() + " cannot be made");
        }
    }

    private static void keepPrivate(H2File file) {
        try {
            H2File.keepPrivate(file.path());
        } catch (IOException notOurs) {
            // Only its owner can change that, and whoever gave Baton a file of somebody else has decided who reads it.
        }
    }

    private static HikariDataSource open(Pool pool, String jdbcUrl, String user, String password) {
        try {
            return pool.open(jdbcUrl, user, password);
        } catch (PoolInitializationException e) {
            throw Opening.problem(e);
        }
    }

    /** Statements whose errors do not quote their values. */
    static Jdbi jdbi(HikariDataSource source) {
        var jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    void backUp(Path file) throws Backup.Failed {
        try (var connection = work.getConnection()) {
            Backup.write(connection, file);
        } catch (SQLException e) {
            throw new Backup.Failed("the database does not answer", e);
        }
    }

    /** When one has broken, all have: whoever comes next gets a new one. */
    void renew() {
        work.getHikariPoolMXBean().softEvictConnections();
        probe.getHikariPoolMXBean().softEvictConnections();
        audit.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        audit.close();
        probe.close();
        work.close();
        schema.close();
    }
}
