package dev.baton;

import dev.baton.store.DatabaseUrl;
import dev.baton.store.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The two databases on which every story is told. */
enum OnDatabase {
    H2(DatabaseUrl.Engine.H2) {
        @Override
        Databases.Address fresh(Path folder) {
            return Databases.h2(folder);
        }
    },
    POSTGRESQL(DatabaseUrl.Engine.POSTGRESQL) {
        @Override
        Databases.Address fresh(Path folder) {
            return Databases.postgres();
        }
    };

    private final DatabaseUrl.Engine engine;

    OnDatabase(DatabaseUrl.Engine engine) {
        this.engine = engine;
    }

    abstract Databases.Address fresh(Path folder);

    DatabaseUrl url(Databases.Address address) {
        return new DatabaseUrl(
                engine, address.url(), Optional.of(address.user()), Optional.of(address.password()), List.of());
    }
}
