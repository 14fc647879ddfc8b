package dev.baton.store;

import java.nio.file.Path;

class HomeRowsOnH2Test extends HomeRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
