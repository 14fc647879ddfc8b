package dev.baton.store;

import java.nio.file.Path;

class RetentionOnPostgresqlTest extends RetentionContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
