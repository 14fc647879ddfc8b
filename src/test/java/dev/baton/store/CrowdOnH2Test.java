package dev.baton.store;

import java.nio.file.Path;

class CrowdOnH2Test extends CrowdContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
