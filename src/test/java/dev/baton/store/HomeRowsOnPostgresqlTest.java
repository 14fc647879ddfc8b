package dev.baton.store;

import java.nio.file.Path;

class HomeRowsOnPostgresqlTest extends HomeRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
