package dev.baton.store;

import dev.baton.store.DatabaseUrl.Engine;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables, brought up to date. Several nodes may start at once: the first does it, the others wait for it. */
record Schema(Flyway flyway) {
    static Schema in(DataSource source, Engine engine) {
        return new Schema(steps(engine).dataSource(source).load());
    }

    /** For a look at it. */
    static Flyway at(String jdbc, String user, String password) {
        return steps(Engine.of(jdbc)).dataSource(jdbc, user, password).load();
    }

    /** What the two databases say in different words lies in a folder for each. */
    private static FluentConfiguration steps(Engine engine) {
        return Flyway.configure()
                .locations(
                        "classpath:db/migration",
                        "classpath:db/" + engine.name().toLowerCase(Locale.ROOT))
                .loggers("slf4j");
    }

    void bringUpToDate() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw problem(e);
        }
        refuseNewer();
    }

    private static RuntimeException problem(FlywayException error) {
        if (error.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new Database.Unusable("the database holds tables that are not Baton's; give Baton one of its own");
        }
        if (error.getErrorCode() == CoreErrorCode.VALIDATE_ERROR
                || error.getErrorCode() == CoreErrorCode.CHECKSUM_MISMATCH) {
            return new Database.Unusable("the database's tables were made by another build of Baton than this one");
        }
        return Opening.problem(error);
    }

    private void refuseNewer() {
        var newer = Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS
                        || applied.getState() == MigrationState.FUTURE_FAILED)
                .reduce((earlier, later) -> later);
        newer.ifPresent(latest -> {
            throw new Database.Unusable("the database was last used by a newer Baton (its schema is at "
                    + latest.getVersion() + "); start that version, or restore a backup made before it");
        });
    }
}
