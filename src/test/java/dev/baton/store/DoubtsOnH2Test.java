package dev.baton.store;

import java.nio.file.Path;

class DoubtsOnH2Test extends DoubtsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
