package dev.baton.store;

import java.sql.SQLException;

/**
 * The database refused a statement for good, such as a row against a constraint: a fault of ours. Names the code alone,
 * as the database's own words may quote what people wrote.
 */
final class RefusedStatement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedStatement(SQLException refusal) {
        super("the database refused a statement: SQLState " + refusal.getSQLState() + ", code "
                + refusal.getErrorCode());
        setStackTrace(refusal.getStackTrace());
    }
}
