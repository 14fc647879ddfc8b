package dev.baton.store;

import java.nio.file.Path;

class ReclaimOnH2Test extends ReclaimContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
