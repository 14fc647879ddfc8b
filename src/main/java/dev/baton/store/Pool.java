package dev.baton.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;

/**
 * How connections are opened: none waits for ever, none keeps a lock when its process is frozen.
 *
 * @param life of a connection; zero: none is closed, looked at or renewed
 * @param limit after which the database itself gives a statement up
 */
record Pool(String name, int size, Duration life, Duration patience, Duration answer, Optional<Duration> limit) {
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** For making the tables. */
    static final Pool SCHEMA = new Pool(
            "baton-schema", 10, Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(30), Optional.empty());

    /**
     * For the work itself. Whoever gets no connection is told so within the three seconds that Slack waits for an answer; an
     * answer of the database may wait for a lock, see {@link #ON_POSTGRESQL}.
     */
    static final Pool WORK =
            new Pool("baton", 10, LIFE, Duration.ofSeconds(2), Duration.ofSeconds(15), Optional.empty());

    /** For asking whether the database is there: apart, so that a busy house still counts as a sound one. */
    static final Pool PROBE =
            new Pool("baton-probe", 1, LIFE, Duration.ofSeconds(1), Duration.ofSeconds(1), Optional.empty());

    /** For the audit: apart, so that it sees a house that has no connection left; whatever takes longer is given up. */
    static final Pool AUDIT = new Pool(
            "baton-audit", 1, LIFE, Duration.ofSeconds(3), Duration.ofSeconds(15), Optional.of(Duration.ofSeconds(10)));

    private static final String ON_POSTGRESQL =
            "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '20s'";

    HikariDataSource open(String jdbcUrl, String user, String password) {
        return new HikariDataSource(config(jdbcUrl, user, password));
    }

    /** Connects when it is first asked for a connection, and lets go of it when nobody has asked for ten minutes. */
    HikariDataSource openLater(String jdbcUrl, String user, String password) {
        var config = config(jdbcUrl, user, password);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private HikariConfig config(String jdbcUrl, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(patience.toMillis() / 2);
        config.setMaxLifetime(life.toMillis());
        config.setIdleTimeout(Math.min(life.toMillis(), Duration.ofMinutes(10).toMillis()));
        config.setKeepaliveTime(Math.min(life.toMillis(), Duration.ofMinutes(1).toMillis()));
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            forPostgresql(config);
        } else {
            limit.ifPresent(most -> config.setConnectionInitSql("set query_timeout " + most.toMillis()));
        }
        return config;
    }

    private void forPostgresql(HikariConfig config) {
        var limited = limit.map(most -> "; set statement_timeout = " + most.toMillis())
                .orElse("");
        config.setConnectionInitSql(ON_POSTGRESQL + limited);
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("connectTimeout", String.valueOf(patience.toSeconds()));
        config.addDataSourceProperty("loginTimeout", String.valueOf(patience.toSeconds()));
        config.addDataSourceProperty("socketTimeout", String.valueOf(answer.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of an error quotes the row, and so what people wrote.
        config.addDataSourceProperty("logServerErrorDetail", "false");
    }
}
