package dev.baton.store;

import java.nio.file.Path;

class OutboxRowsOnPostgresqlTest extends OutboxRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
