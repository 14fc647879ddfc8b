package dev.baton.store;

import java.nio.file.Path;

class HandoffListsOnPostgresqlTest extends HandoffListsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
