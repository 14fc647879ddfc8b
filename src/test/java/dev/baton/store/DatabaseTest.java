package dev.baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.handoff.HandoffId;
import dev.baton.outbox.Times;
import dev.baton.usecase.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {
    @TempDir
    static Path folder;

    static Stream<Databases.Address> both() {
        return Stream.of(Databases.h2(folder), Databases.postgres());
    }

    @ParameterizedTest
    @MethodSource("both")
    void whatWasKeptIsThereAfterARestart(Databases.Address address) {
        try (var database = address.open()) {
            submit(database);
        }
        try (var database = address.open()) {
            assertThat(database.transactions("T1")
                            .<Boolean>inTransaction(work ->
                                    work.handoffs().find(new HandoffId(1)).isPresent()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void severalMayStartTogetherOnAnEmptyDatabase(Databases.Address address) throws Exception {
        var databases = Crowd.of(4, number -> address.open());
        try {
            databases.forEach(DatabaseTest::submit);
        } finally {
            databases.forEach(Database::close);
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aDatabaseOfANewerBatonIsRefusedInWords(Databases.Address address) throws SQLException {
        address.open().close();
        sql(address, """
                insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                    "installed_by", "execution_time", "success")
                values (99, '77', 'tomorrow', 'SQL', 'V77__tomorrow.sql', 'baton', 1, true)
                """);

        assertThatThrownBy(address::open)
                .isInstanceOf(Database.Unusable.class)
                .hasMessageContaining("newer Baton")
                .hasMessageContaining("77");
    }

    @ParameterizedTest
    @MethodSource("both")
    void aDatabaseWithOthersTablesIsRefusedInWords(Databases.Address address) throws SQLException {
        sql(address, "create table theirs (id integer)");

        assertThatThrownBy(address::open).isInstanceOf(Database.Unusable.class).hasMessageContaining("not Baton's");
    }

    @Test
    void aFileInUseIsRefusedInWords() {
        var address = Databases.h2(folder);
        address.open().close();
        var file =
                address.url().substring("jdbc:h2:file:".length(), address.url().indexOf(';')) + ".mv.db";
        var another = new MVStore.Builder().fileName(file).open();
        try {
            assertThatThrownBy(address::open)
                    .isInstanceOf(Database.Unusable.class)
                    .hasMessageContaining("in use by another process");
        } finally {
            another.closeImmediately();
        }
        address.open().close();
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        var address = Databases.h2(folder);
        address.open().close();

        assertThatThrownBy(() -> Database.open(address.url(), address.user(), "secret"))
                .isInstanceOf(Database.Unusable.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aDatabaseThatIsNotThereMayComeLater() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:1/baton", "baton", ""))
                .isInstanceOf(Transactions.Unavailable.class);
    }

    @Test
    void aClosedDatabaseIsNotReachable() {
        var database = Databases.h2(folder).open();
        assertThat(database.isReachable()).isTrue();

        database.close();

        assertThat(database.isReachable()).isFalse();
        assertThatThrownBy(database::databaseTime).isInstanceOf(Transactions.Unavailable.class);
    }

    @Test
    void aDeadLineToTheDatabaseIsNoticedInTimeAndSoIsItsReturn() throws IOException {
        var address = Databases.postgres();
        var place = Pattern.compile("//([^:/?]+):([0-9]+)/").matcher(address.url());
        assertThat(place.find()).isTrue();
        try (var wire = new Wire(place.group(1), Integer.parseInt(place.group(2)))) {
            var url = place.replaceFirst("//127.0.0.1:" + wire.port() + "/");
            try (var database = Database.open(url, address.user(), address.password())) {
                assertThat(database.isReachable()).isTrue();

                wire.goDead();
                var asked = Instant.now();
                assertThat(database.isReachable()).isFalse();
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));

                wire.comeBack();
                await().atMost(Duration.ofSeconds(20)).until(database::isReachable);
                await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                    submit(database);
                    return true;
                });
            }
        }
    }

    /** H2 checks what is put into a table by means of the connection that made it. */
    @Test
    void aFreshOneTakesRowsWhenTheConnectionsOfItsBeginningAreClosed() {
        var address = Databases.h2(folder);
        try (var connections = Connections.open(address.url(), address.user(), address.password())) {
            var jdbi = Connections.jdbi(connections.work());
            var first = numbers(jdbi, "select session_id()");
            connections.renew();
            await().until(() ->
                    Collections.disjoint(first, numbers(jdbi, "select session_id from information_schema.sessions")));

            submit(new StoredTransactions(jdbi, "T1", Times.real(), () -> 300, () -> {}));
        }
    }

    private static List<Integer> numbers(Jdbi jdbi, String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).list());
    }

    private static void submit(Database database) {
        submit(database.transactions("T1"));
    }

    private static void submit(Transactions transactions) {
        transactions.inTransaction(work -> {
            var handoff = Samples.submit(work.handoffs().nextId()).handoff();
            work.handoffs().add(handoff, "form-" + handoff.id(), Optional.empty());
            return true;
        });
    }

    private static void sql(Databases.Address address, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
