package dev.baton.store;

import dev.baton.handoff.Entries;
import dev.baton.handoff.Findings;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Handoffs;
import dev.baton.outbox.Doubts;
import dev.baton.outbox.Homes;
import dev.baton.outbox.Outbox;
import dev.baton.usecase.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a contract needs: a database for the class, and a workspace of its own for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnBoth {
    Databases.Address address;
    Database database;
    String workspace;
    Transactions transactions;
    Handoffs handoffs;
    Entries entries;
    Outbox outbox;
    Homes homes;
    Doubts doubts;
    Findings findings;

    abstract Databases.Address fresh(Path folder);

    @BeforeAll
    void open(@TempDir Path folder) {
        address = fresh(folder);
        database = address.open();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void newWorkspace() {
        workspace = "T" + UUID.randomUUID();
        transactions = database.transactions(workspace);
        handoffs = each(Handoffs.class, Transactions.Work::handoffs);
        entries = each(Entries.class, Transactions.Work::entries);
        outbox = each(Outbox.class, Transactions.Work::outbox);
        homes = each(Homes.class, Transactions.Work::homes);
        doubts = each(Doubts.class, Transactions.Work::doubts);
        findings = each(Findings.class, Transactions.Work::findings);
    }

    /** The port with a transaction for each call. */
    private <P> P each(Class<P> port, Function<Transactions.Work, P> of) {
        InvocationHandler handler = (proxy, method, arguments) -> in(work -> {
            try {
                return method.invoke(of.apply(work), arguments);
            } catch (InvocationTargetException e) {
                throw (RuntimeException) e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    <T> T in(Function<Transactions.Work, T> work) {
        return transactions.inTransaction(work);
    }

    void run(Consumer<Transactions.Work> work) {
        in(opened -> {
            work.accept(opened);
            return true;
        });
    }

    Handoff submitted() {
        return added(id -> Samples.submit(id).handoff());
    }

    Handoff added(Function<HandoffId, Handoff> made) {
        return in(work -> {
            var handoff = made.apply(work.handoffs().nextId());
            work.handoffs().add(handoff, "form-" + handoff.id(), Optional.empty());
            return handoff;
        });
    }

    Handoff found(HandoffId id) {
        return handoffs.find(id).orElseThrow();
    }

    /** Past the product's own code, for what it never does. */
    void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
