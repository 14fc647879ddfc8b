package dev.baton.store;

import java.nio.file.Path;

class RecordKeptOnH2Test extends RecordKeptContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
