package dev.baton.store;

import java.nio.file.Path;

class ReclaimOnPostgresqlTest extends ReclaimContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
