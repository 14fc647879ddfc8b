package dev.baton.store;

import java.nio.file.Path;
import java.sql.SQLException;

class TransactionsOnPostgresqlTest extends TransactionsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }

    @Override
    void endConnections() throws SQLException {
        sql("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = current_setting('application_name') and pid <> pg_backend_pid()");
    }
}
