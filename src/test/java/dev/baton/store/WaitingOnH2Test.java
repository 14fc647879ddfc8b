package dev.baton.store;

import java.nio.file.Path;

class WaitingOnH2Test extends WaitingContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
