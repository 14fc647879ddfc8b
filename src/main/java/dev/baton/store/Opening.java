package dev.baton.store;

import dev.baton.usecase.Transactions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Why a database could not be opened, in words for whoever runs Baton. */
final class Opening {
    private static final int H2_IN_USE = 90020;
    private static final Set<String> NO_ENTRY = Set.of("28000", "28P01", "3D000");

    private Opening() {}

    static RuntimeException problem(RuntimeException error) {
        var cause = Fault.sqlCause(error);
        if (cause.filter(Opening::isInUse).isPresent()) {
            return new Database.Unusable("the database file is in use by another process;"
                    + " an H2 file serves one Baton at a time, PostgreSQL serves several");
        }
        if (cause.filter(sql -> NO_ENTRY.contains(state(sql))).isPresent()) {
            return new Database.Unusable("the database refuses this user, password or database name");
        }
        if (cause.map(Fault::of).filter(Fault.REFUSED::equals).isPresent()) {
            return new RefusedStatement(cause.get());
        }
        return new Transactions.Unavailable(error);
    }

    /** Whether another process has the file of H2 open. */
    static boolean isInUse(SQLException error) {
        return error.getErrorCode() == H2_IN_USE;
    }

    private static String state(SQLException error) {
        return Optional.ofNullable(error.getSQLState()).orElse("");
    }
}
