package dev.baton.bench;

import static org.awaitility.Awaitility.await;

import dev.baton.jar.RunningJar;
import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How late a nudge is: from the moment that it is due to the one at which Slack shows it. Arguments: the database ({@code h2}
 * or {@code postgresql}), then which of these; none = all. What is taken over needs a second process, and so PostgreSQL.
 *
 * <ul>
 *   <li>{@code steady}: 1,000 that fall due over a minute, and no limit of Slack's in the way
 *   <li>{@code restart}: one process was away while 200 fell due; what of them is out when, counted from ready
 *   <li>{@code takeover}: of two processes one is killed while 200 fall due, with one of its posts unanswered
 *   <li>{@code lost}: the connection breaks after the whole request was read, and Slack does nothing
 * </ul>
 */
public final class FollowUpBenchmark {
    private static final int TEAMS = 100;
    private static final int NO_LIMIT = 6_000;
    private static final Duration AFTER = Duration.ofSeconds(90);

    private final boolean onPostgresql;

    private FollowUpBenchmark(boolean onPostgresql) {
        this.onPostgresql = onPostgresql;
    }

    public static void main(String[] args) throws IOException {
        var words = List.of(args);
        var benchmark = new FollowUpBenchmark(words.contains("postgresql"));
        var all = words.size() < 2;
        if (all || words.contains("steady")) {
            benchmark.steady();
        }
        if (all || words.contains("restart")) {
            benchmark.restart();
        }
        if (words.contains("takeover") || (all && benchmark.onPostgresql)) {
            benchmark.takeover();
        }
        if (all || words.contains("lost")) {
            benchmark.lost();
        }
        System.exit(0);
    }

    private Town town(Duration nudgeAfter) throws IOException {
        var policy = "{nudge_after: " + nudgeAfter.toSeconds() + "s, nudge_every: 1d}";
        return new Town(Files.createTempDirectory("bench"), new Town.Plan(onPostgresql, TEAMS, policy, NO_LIMIT));
    }

    private void steady() throws IOException {
        try (var town = town(AFTER);
                var baton = town.start(Town.README).ready()) {
            submit(town, 1_000, Duration.ofSeconds(60));
            waitForNudges(town, 1_000, AFTER.plusSeconds(60));
            end(baton);
            say("1,000 over a minute: late by", lateness(town, AFTER));
        }
    }

    private void restart() throws IOException {
        var after = Duration.ofSeconds(20);
        try (var town = town(after)) {
            try (var baton = town.start(Town.README).ready()) {
                submit(town, 200, Duration.ofSeconds(4));
                town.waitForCards(200);
                baton.kill();
            }
            pause(after.plusSeconds(5));
            try (var again = town.start(Town.README).ready()) {
                var ready = now();
                waitForNudges(town, 200, Duration.ofMinutes(1));
                System.out.println("200 overdue in 100 channels: all out " + since(ready)
                        + " after ready; as Slack's pace has it, 1 s");
                end(again);
            }
        }
    }

    private void takeover() throws IOException {
        var after = Duration.ofSeconds(30);
        try (var town = town(after);
                var victim = town.start(Town.README).ready();
                var other = town.startAnother(Town.README).ready()) {
            submit(town, 200, Duration.ofSeconds(20));
            var inDoubt = killAtNudge(town, victim, 40);
            waitForNudges(town, 200, Duration.ofMinutes(2));
            end(other);
            System.out.println("one of two killed at its nudge of " + inDoubt.getNow("?")
                    + ", which Slack did not perform; late by");
            for (var sort : List.of(Optional.of(1), Optional.of(0), Optional.<Integer>empty())) {
                System.out.println("  "
                        + sort.map(n -> n > 0 ? "in doubt or claimed" : "the others")
                                .orElse("all") + ": " + town.query(connection -> lateness(connection, after, sort)));
            }
        }
    }

    /** At the receipt of its n-th nudge; nothing of that call is performed. */
    private static CompletableFuture<String> killAtNudge(Town town, RunningJar victim, int nth) {
        var count = new AtomicInteger();
        var killed = new CompletableFuture<String>();
        town.trouble().choose(call -> {
            var isHis = isNudge(call) && call.host().equals("127.0.0.1") && count.incrementAndGet() == nth;
            return isHis
                    ? Optional.of(Fault.reset().after(() -> {
                        victim.kill();
                        killed.complete(call.args().get("channel").getAsString());
                    }))
                    : Optional.empty();
        });
        return killed;
    }

    private void lost() throws IOException {
        var after = Duration.ofSeconds(20);
        try (var town = town(after);
                var baton = town.start(Town.README).ready()) {
            var left = new AtomicInteger(1);
            town.trouble()
                    .choose(call ->
                            Optional.of(Fault.reset()).filter(lost -> isNudge(call) && left.getAndDecrement() > 0));
            submit(town, 1, Duration.ofSeconds(1));
            waitForNudges(town, 1, Duration.ofMinutes(2));
            end(baton);
            say("a post that was lost: late by", lateness(town, after));
        }
    }

    static boolean isNudge(Call call) {
        return call.method().equals("chat.postMessage")
                && call.args().get("text").getAsString().contains("has waited");
    }

    /** Evenly over that time, each team in its turn. */
    private static void submit(Town town, int handoffs, Duration within) {
        var start = System.nanoTime();
        try (var caller = town.caller()) {
            for (var i = 0; i < handoffs; i++) {
                LockSupport.parkNanos(start + within.toNanos() * i / handoffs - System.nanoTime());
                caller.post(Town.form(i % TEAMS));
            }
        }
        System.out.println(
                "submitted " + handoffs + " in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
    }

    static void waitForNudges(Town town, int nudges, Duration within) {
        await().atMost(within.plusSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> town.nudges() >= nudges);
    }

    private static void end(RunningJar baton) {
        baton.terminate().exitCode(Duration.ofSeconds(20));
    }

    private static Times lateness(Town town, Duration after) {
        return town.query(connection -> lateness(connection, after, Optional.empty()));
    }

    /** @param ambiguous only those about which there was a doubt, or none */
    private static Times lateness(Connection connection, Duration after, Optional<Integer> ambiguous)
            throws SQLException {
        var times = new Times();
        try (var rows = connection.createStatement().executeQuery("""
                select h.submitted_at, o.posted_ts, o.ambiguous, o.epoch from outbox o
                join handoff h on h.workspace = o.workspace and h.number = o.number
                where o.kind = 'Nudge' and o.posted_ts is not null
                """)) {
            while (rows.next()) {
                var doubtful = rows.getInt(3) > 0 || rows.getInt(4) > 1 ? 1 : 0;
                if (ambiguous.orElse(doubtful) == doubtful) {
                    var due = rows.getObject(1, java.time.OffsetDateTime.class)
                            .toInstant()
                            .plus(after);
                    times.add(Duration.between(due, moment(rows.getString(2))));
                }
            }
        }
        return times;
    }

    private static Instant moment(@Nullable String ts) {
        var parts = String.valueOf(ts).split("\\.");
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000);
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static long now() {
        return System.nanoTime();
    }

    private static String since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms";
    }

    private void say(String what, Times times) {
        System.out.println((onPostgresql ? "PostgreSQL, " : "H2, ") + what + ": " + times);
    }
}
