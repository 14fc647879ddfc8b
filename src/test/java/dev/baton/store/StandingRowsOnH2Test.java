package dev.baton.store;

import java.nio.file.Path;

class StandingRowsOnH2Test extends StandingRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
