package dev.baton.bench;

import dev.baton.outbox.Delivery;
import dev.baton.store.Databases;
import dev.baton.usecase.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a look for due work costs while 10,000 and then 1,000,000 handoffs are open and none is due, each with a card and a line
 * that stand; and what a claim costs while 5,000 messages wait in 100 channels. No Baton runs beside it. Arguments: the database
 * ({@code h2} or {@code postgresql}), then the numbers of handoffs, if others.
 */
public final class DueWorkBenchmark {
    private static final String WORKSPACE = "T0PLAY";
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final int AT_A_TIME = 20_000;
    private static final int WAITING = 5_000;
    private static final int NO_LIMIT = 1_000_000;
    private static final dev.baton.outbox.Times LENGTHS = dev.baton.outbox.Times.real();

    private static final String HANDOFFS =
            """
            insert into handoff (
                workspace, number, version, form_key, state, is_over, next_follow_up_at, sender, team, ask, situation, stake,
                urgency, answers, policy, level, stint, open_since, ran_before, submitted_at, reopened, course)
            select 'T0PLAY', n, 1, 'form-' || n, 'OPEN', false,
                timestamp with time zone '2026-03-02 09:00:00+00' + n * interval '1' second,
                'U0SENDER' || mod(n, 1000), 'team' || mod(n, 100), 'Refund the second invoice of February',
                '%s', 'Acme cancels on Friday.', 'NORMAL', '[]', '%s', 0, 0,
                timestamp with time zone '2026-03-02 07:00:00+00', 0,
                timestamp with time zone '2026-03-02 07:00:00+00', 0, '{}'
            from %s
            """.formatted("The customer was charged twice. ".repeat(15), " ".repeat(300), "%s");

    private static final String MESSAGES = """
            insert into outbox (
                workspace, k, mark, number, kind, body, follows, destination, channel, lane, priority, state, epoch, due_at,
                not_before, attempts, ambiguous, misses, sent_at, posted_channel, posted_ts, rendered, wanted)
            select 'T0PLAY', 'H-' || n || '.%1$s', '%1$s' || n, n, '%1$s', '{"stint":0,"due":"2026-03-02T08:00:00Z"}', true, 'CHANNEL', 'C0TEAM' || mod(n, 100),
                'C0TEAM' || mod(n, 100), %2$s, '%3$s', 1, timestamp with time zone '2026-03-02 07:00:00+00',
                timestamp with time zone '2026-03-02 07:00:00+00', 1, 0, 0, %4$s, 1, 1
            from %5$s
            """;

    private final Databases.Address address;
    private final String numbers;
    private final List<Integer> sizes;
    private Instant realNow = NOW;

    private DueWorkBenchmark(List<String> words) throws IOException {
        var isPostgresql = words.contains("postgresql");
        address = isPostgresql ? Databases.postgres() : Databases.h2(Files.createTempDirectory("bench"));
        numbers = isPostgresql
                ? "generate_series(%d, %d) as numbers (n)"
                : "(select \"X\" as n from system_range(%d, %d)) numbers";
        var given = words.stream().skip(1).map(Integer::valueOf).toList();
        sizes = given.isEmpty() ? List.of(10_000, 1_000_000) : given;
    }

    public static void main(String[] args) throws IOException, SQLException {
        new DueWorkBenchmark(List.of(args)).run();
        System.exit(0);
    }

    private void run() throws SQLException {
        try (var database = address.open();
                var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var transactions = database.transactions(WORKSPACE, LENGTHS, () -> NO_LIMIT);
            var filled = 0;
            for (var size : sizes) {
                fill(connection, filled, size);
                filled = size;
                System.out.printf("%,d open handoffs%n", size);
                look(
                        transactions,
                        "follow-ups that are due",
                        work -> work.handoffs().due(NOW, 100));
                look(
                        transactions,
                        "a message that may go",
                        work -> work.outbox().claim(NOW, realNow, "bench"));
                look(transactions, "leftovers", work -> work.outbox().abandoned(realNow, Optional.empty(), 100));
                look(transactions, "doubts", work -> work.doubts().takeLook(realNow));
                var auditor = database.auditor(WORKSPACE, LENGTHS, () -> NO_LIMIT);
                say("an audit", 5, () -> auditor.suspects(NOW, realNow));
                say("forgetting what is old", 2, database::forgetOld);
            }
            messages(connection, filled - WAITING, filled, "Nudge", "30, 'READY'", "null, null, null");
            say("a claim while " + WAITING + " wait", 1_000, () -> claim(transactions));
        }
    }

    private void fill(Connection connection, int from, int to) throws SQLException {
        for (var start = from; start < to; start += AT_A_TIME) {
            var end = Math.min(to, start + AT_A_TIME);
            execute(connection, HANDOFFS.formatted(numbers.formatted(start + 1, end)));
        }
        messages(connection, from, to, "Card", "20, 'SENT'", "current_timestamp, 'C0TEAM' || mod(n, 100), '1.' || n");
        messages(connection, from, to, "Line", "20, 'SENT'", "current_timestamp, 'D0SENDER' || mod(n, 100), '2.' || n");
        execute(connection, "analyze");
    }

    private void messages(Connection connection, int from, int to, String kind, String turn, String posted)
            throws SQLException {
        var words = turn.split(", ");
        for (var start = from; start < to; start += AT_A_TIME) {
            var rows = numbers.formatted(start + 1, Math.min(to, start + AT_A_TIME));
            execute(connection, MESSAGES.formatted(kind, words[0], words[1].replace("'", ""), posted, rows));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void look(Transactions transactions, String what, Consumer<Transactions.Work> look) {
        Runnable once = () -> transactions.inTransaction(work -> {
            look.accept(work);
            return work;
        });
        for (var warm = 0; warm < 500; warm++) {
            once.run();
        }
        say(what, 2_000, once);
    }

    /** A second later each time, so that every lane is free again. */
    private void claim(Transactions transactions) {
        realNow = realNow.plus(Duration.ofSeconds(1));
        Optional<Delivery> claimed =
                transactions.inTransaction(work -> work.outbox().claim(NOW, realNow, "bench"));
        claimed.orElseThrow();
    }

    private static void say(String what, int times, Runnable work) {
        var took = new Times();
        for (var time = 0; time < times; time++) {
            took.time(work);
        }
        System.out.println("  " + what + ": " + took);
    }
}
