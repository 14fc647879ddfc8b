package dev.baton.store;

import java.nio.file.Path;

class DoubtsOnPostgresqlTest extends DoubtsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
