package dev.baton.store;

import java.nio.file.Path;

class OutboxRowsOnH2Test extends OutboxRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
