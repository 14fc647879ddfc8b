package dev.baton.store;

import java.nio.file.Path;

class BudgetOnPostgresqlTest extends BudgetContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.postgres();
    }
}
