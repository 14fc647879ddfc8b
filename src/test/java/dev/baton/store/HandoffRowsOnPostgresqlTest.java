package dev.baton.store;

import java.nio.file.Path;

class HandoffRowsOnPostgresqlTest extends HandoffRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
