package dev.baton.store;

import java.nio.file.Path;

class HandoffListsOnH2Test extends HandoffListsContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
