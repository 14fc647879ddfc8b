package dev.baton.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** What an error of the database means for the transaction that met it. */
enum Fault {
    /** Another transaction was in the way: the whole of it may be done again. */
    CONFLICT,
    /** The database is not there, full or going away, or nobody knows whether it has committed. */
    UNAVAILABLE,
    /** The statement was wrong. */
    REFUSED,
    /** Not of the database. */
    OTHER;

    /** Serialization, deadlock, lock time-out; the last three are H2's own. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00", "90131", "90112");

    /** Connection lost, out of resources, operator's doing, I/O; a standby that only reads; a session ended while idle. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "57", "58");

    private static final Set<String> AWAY = Set.of("25006", "25P03", "25P04");

    /** H2: closed, closing, in use, broken, read-only, out of memory or disk. */
    private static final Set<Integer> H2_AWAY = Set.of(
            50000, 50100, 90007, 90018, 90020, 90028, 90030, 90031, 90067, 90097, 90098, 90100, 90108, 90121, 90135);

    private static final String UNIQUE = "23505";

    static Fault of(Throwable error) {
        var cause = sqlCause(error);
        if (error instanceof ConnectionException) {
            return UNAVAILABLE;
        }
        if (cause.isEmpty()) {
            return error instanceof TransactionException ? UNAVAILABLE : OTHER;
        }
        var fault = of(cause.get());
        var uncertain = fault == REFUSED && error instanceof TransactionException;
        return uncertain ? UNAVAILABLE : fault;
    }

    private static Fault of(SQLException error) {
        var state = Optional.ofNullable(error.getSQLState()).orElse("");
        if (CONFLICTS.contains(state)) {
            return CONFLICT;
        }
        var away = AWAY.contains(state)
                || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)))
                || H2_AWAY.contains(error.getErrorCode());
        return away ? UNAVAILABLE : REFUSED;
    }

    /** Whether a row was refused because another has the same key in that constraint. */
    static boolean isDuplicate(Throwable error, String constraint) {
        return sqlCause(error)
                .filter(cause -> UNIQUE.equals(cause.getSQLState()))
                .map(SQLException::getMessage)
                .filter(message -> message.toLowerCase(Locale.ROOT).contains(constraint))
                .isPresent();
    }

    static Optional<SQLException> sqlCause(@Nullable Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
