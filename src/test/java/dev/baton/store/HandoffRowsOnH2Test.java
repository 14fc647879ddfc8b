package dev.baton.store;

import java.nio.file.Path;

class HandoffRowsOnH2Test extends HandoffRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
