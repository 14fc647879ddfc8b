package dev.baton.store;

import java.nio.file.Path;

class RecordKeptOnPostgresqlTest extends RecordKeptContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
