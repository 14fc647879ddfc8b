package dev.baton.store;

import java.nio.file.Path;

class LineRowsOnPostgresqlTest extends LineRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
