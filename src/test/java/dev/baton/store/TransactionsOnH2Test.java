package dev.baton.store;

import java.nio.file.Path;
import java.sql.SQLException;

class TransactionsOnH2Test extends TransactionsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }

    @Override
    void endConnections() throws SQLException {
        sql("shutdown immediately");
    }
}
