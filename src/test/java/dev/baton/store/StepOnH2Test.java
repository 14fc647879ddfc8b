package dev.baton.store;

import java.nio.file.Path;

class StepOnH2Test extends StepContract {
    @Override
    Databases.Address fresh(Path folder) {
        return Databases.h2(folder);
    }
}
