package dev.baton.store;

import java.nio.file.Path;

class StandingRowsOnPostgresqlTest extends StandingRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
