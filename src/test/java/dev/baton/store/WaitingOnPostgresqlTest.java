package dev.baton.store;

import java.nio.file.Path;

class WaitingOnPostgresqlTest extends WaitingContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
