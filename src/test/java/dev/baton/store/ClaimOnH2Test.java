package dev.baton.store;

import java.nio.file.Path;

class ClaimOnH2Test extends ClaimContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
