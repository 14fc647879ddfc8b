package dev.baton.store;

import dev.baton.handoff.Auditor;
import dev.baton.outbox.Times;
import dev.baton.usecase.Transactions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The open database: H2 for one process, PostgreSQL for several. Close it last, after all that uses it.
 *
 * <p>What was committed survives the end of the process at any moment; what was not leaves no trace. A commit whose answer
 * was lost counts as {@link Transactions.Unavailable}: whoever needs to know reads again.
 */
public final class Database implements AutoCloseable {
    private static final int NO_LIMIT = 99_999;

    private final Connections connections;
    private final Jdbi jdbi;
    private final Jdbi probe;

    private Database(Connections connections) {
        this.connections = connections;
        this.jdbi = Connections.jdbi(connections.work());
        this.probe = Connections.jdbi(connections.probe());
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param jdbcUrl taken as it is, with all that H2 needs to keep its word already in it
     * @throws Unusable where trying again will not help
     * @throws Transactions.Unavailable where the database cannot be reached now, after three seconds at most
     */
    public static Database open(String jdbcUrl, String user, String password) {
        return new Database(Connections.open(jdbcUrl, user, password));
    }

    /**
     * Transactions over the rows of one workspace.
     *
     * <p>READ COMMITTED. Work that meets another transaction in its way is done again from the start, up to five times, so
     * it must have no effect of its own outside of the database.
     *
     * @param workspace Slack's id of it, such as {@code T0123}
     */
    public Transactions transactions(String workspace) {
        return transactions(workspace, Times.real(), () -> NO_LIMIT);
    }

    /**
     * The same, with leases and settle times of these lengths.
     *
     * @param postsPerMinute how many posts all nodes make together, as the settings are now
     */
    public Transactions transactions(String workspace, Times times, IntSupplier postsPerMinute) {
        return new StoredTransactions(jdbi, workspace, times, postsPerMinute, connections::renew);
    }

    /** What looks through the rows of one workspace for what stands still, on a connection of its own. */
    public Auditor auditor(String workspace, Times times, IntSupplier postsPerMinute) {
        return new StandingRows(Connections.jdbi(connections.audit()), workspace, times, postsPerMinute);
    }

    /**
     * The database's clock, by one query: an {@link java.time.InstantSource} that all nodes share. To the microsecond.
     *
     * @throws Transactions.Unavailable where the database cannot be asked
     */
    public Instant databaseTime() {
        return time(jdbi);
    }

    /** Whether the database answers, known within three seconds, however busy the house is. */
    public boolean isReachable() {
        try {
            return time(probe).isAfter(Instant.EPOCH);
        } catch (Transactions.Unavailable e) {
            return false;
        }
    }

    /**
     * Removes what is kept no longer: requests done more than three days ago, and messages older than 30 days that nothing
     * follows. Some times a day is often enough.
     *
     * @return how many there were
     */
    public int forgetOld() {
        return asking(() -> retention().all(databaseTime()));
    }

    /**
     * Removes the reactions and replies that were kept for a day in vain.
     *
     * @return how many there were
     */
    public int forgetEarly() {
        return asking(() -> retention().early(databaseTime()));
    }

    /**
     * Removes the handoffs that have been over for so long, with their records and messages.
     *
     * @return how many there were
     */
    public int forgetEnded(Duration ago) {
        return asking(() -> retention().handoffs(databaseTime().minus(ago)));
    }

    private Retention retention() {
        return new Retention(jdbi);
    }

    /**
     * Writes a backup while the work goes on.
     *
     * @throws Backup.Failed where this is not H2, or the file is there already or cannot be written
     */
    public void backUp(Path file) throws Backup.Failed {
        connections.backUp(file);
    }

    private static Instant time(Jdbi jdbi) {
        return asking(() -> jdbi.withHandle(handle -> handle.createQuery("select current_timestamp")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant()));
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (JdbiException e) {
            throw new Transactions.Unavailable(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** The database cannot be used as it is; the message says why, in words for whoever runs Baton. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }
}
