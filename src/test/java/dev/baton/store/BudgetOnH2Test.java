package dev.baton.store;

import java.nio.file.Path;

class BudgetOnH2Test extends BudgetContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
