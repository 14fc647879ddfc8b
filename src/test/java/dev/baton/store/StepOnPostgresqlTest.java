package dev.baton.store;

import java.nio.file.Path;

class StepOnPostgresqlTest extends StepContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
