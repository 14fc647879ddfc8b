package dev.baton.store;

import java.nio.file.Path;

class ClaimOnPostgresqlTest extends ClaimContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
