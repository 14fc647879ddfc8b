package dev.baton.store;

import dev.baton.directory.Kept;
import dev.baton.store.DatabaseUrl.Engine;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/** Looks at a database, as somebody who has to know whether Baton can start on it, and leaves it as it is. */
public final class SchemaLook {
    private static final String READ_ONLY = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

    private SchemaLook() {}

    /** What was seen. */
    public sealed interface Seen {
        /** A file that is not there yet, or a database without tables: Baton makes them at its first start. */
        record Empty() implements Seen {}

        /** A file that a running process has open. */
        record InUse() implements Seen {}

        /**
         * Tables of Baton.
         *
         * @param version that they are at
         * @param steps that this Baton brings them on at its next start
         * @param isNewer whether a newer Baton than this has made them
         */
        record Tables(String version, long steps, boolean isNewer) implements Seen {}

        /** It cannot be opened; the reason in words, without anything secret. */
        record Closed(String why) implements Seen {}
    }

    /**
     * Looks once.
     *
     * @param otherwise the user where the address names none
     */
    public static Seen at(DatabaseUrl url, String otherwise) {
        if (url.file().filter(file -> !Files.exists(file)).isPresent()) {
            return new Seen.Empty();
        }
        try {
            return seen(Schema.at(
                    readOnly(url), url.user().orElse(otherwise), url.password().orElse("")));
        } catch (FlywayException closed) {
            return Fault.sqlCause(closed).filter(Opening::isInUse).isPresent()
                    ? new Seen.InUse()
                    : new Seen.Closed(why(closed));
        }
    }

    /** What stewards keep in Slack, in tables that are as this Baton has them. */
    public static List<Kept> kept(DatabaseUrl url, String otherwise, String workspace) {
        return Jdbi.create(
                        readOnly(url),
                        url.user().orElse(otherwise),
                        url.password().orElse(""))
                .withHandle(handle -> new DirectoryRows(new Scope(handle, workspace)).all());
    }

    private static String readOnly(DatabaseUrl url) {
        return url.engine() == Engine.H2 ? url.jdbc() + READ_ONLY : url.jdbc();
    }

    private static Seen seen(Flyway flyway) {
        var info = flyway.info();
        var current = Optional.ofNullable(info.current()).map(MigrationInfo::getVersion);
        var isNewer = Arrays.stream(info.applied()).anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS);
        return current.<Seen>map(version -> new Seen.Tables(version.getVersion(), info.pending().length, isNewer))
                .orElseGet(Seen.Empty::new);
    }

    private static String why(FlywayException closed) {
        return Opening.problem(closed) instanceof Database.Unusable unusable
                ? String.valueOf(unusable.getMessage())
                : "it does not answer"
                        + Fault.sqlCause(closed).map(SchemaLook::state).orElse("");
    }

    private static String state(SQLException error) {
        return " (SQL state " + error.getSQLState() + ")";
    }
}
