package dev.baton.store;

import java.nio.file.Path;

class LineRowsOnH2Test extends LineRowsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
