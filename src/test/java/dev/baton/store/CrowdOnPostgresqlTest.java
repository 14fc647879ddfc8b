package dev.baton.store;

import java.nio.file.Path;

class CrowdOnPostgresqlTest extends CrowdContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
