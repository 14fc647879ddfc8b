package dev.baton.store;

import dev.baton.outbox.Times;
import dev.baton.usecase.Transactions;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Transactions of one workspace. Work that met another transaction in its way is done again, a few times, as a whole. */
record StoredTransactions(Jdbi jdbi, String workspace, Times times, IntSupplier postsPerMinute, Runnable whenAway)
        implements Transactions {
    private static final int MOST_TRIES = 5;

    @Override
    public <T> T inTransaction(Function<Work, T> work) {
        var tried = 1;
        while (true) {
            try {
                return jdbi.inTransaction(handle -> work.apply(in(handle)));
            } catch (JdbiException | Stale e) {
                giveUp(e, tried++);
            }
        }
    }

    private Work in(Handle handle) {
        return new StoredWork(new Scope(handle, workspace), times, postsPerMinute.getAsInt());
    }

    /** Throws unless another try may help. */
    private void giveUp(RuntimeException error, int tried) {
        var fault = error instanceof Stale ? Fault.CONFLICT : Fault.of(error);
        // A connection that could not be had leaves none to renew: all may be well and busy.
        if (fault == Fault.UNAVAILABLE && !(error instanceof ConnectionException)) {
            whenAway.run();
        }
        if (fault == Fault.UNAVAILABLE || (fault == Fault.CONFLICT && tried >= MOST_TRIES)) {
            throw new Unavailable(error);
        }
        if (fault == Fault.REFUSED) {
            throw new RefusedStatement(Fault.sqlCause(error).orElseThrow());
        }
        if (fault == Fault.OTHER) {
            throw error;
        }
    }
}
