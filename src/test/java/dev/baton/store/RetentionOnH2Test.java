package dev.baton.store;

import java.nio.file.Path;

class RetentionOnH2Test extends RetentionContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
