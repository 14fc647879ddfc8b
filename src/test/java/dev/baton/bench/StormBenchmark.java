package dev.baton.bench;

import dev.baton.playground.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * 1,000 nudges are due at once, in 100 channels. Slack takes a message a second in each channel (three at once
 * after a rest) and 300 a minute of the workspace. How long until all are out, how many calls met a limit, and whether new
 * requests and answers go before them meanwhile. Arguments: the database ({@code h2} or {@code postgresql}), {@code two} for
 * two processes.
 */
public final class StormBenchmark {
    private static final int TEAMS = 100;
    private static final int NUDGES = 1_000;
    private static final int PER_MINUTE = 300;
    private static final Duration NUDGE_AFTER = Duration.ofSeconds(120);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Town.Plan plan;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Times cards = new Times();
    private final Times answers = new Times();
    private final AtomicInteger posts = new AtomicInteger();
    private int requests;

    private StormBenchmark(boolean onPostgresql) {
        plan = new Town.Plan(
                onPostgresql, TEAMS, "{nudge_after: " + NUDGE_AFTER.toSeconds() + "s, nudge_every: 1d}", 6_000);
    }

    public static void main(String[] args) throws IOException {
        var words = List.of(args);
        new StormBenchmark(words.contains("postgresql")).run(words.contains("two"));
        System.exit(0);
    }

    private void run(boolean two) throws IOException {
        try (var town = new Town(Files.createTempDirectory("bench"), plan);
                var first = town.start(Town.README).ready()) {
            if (two) {
                try (var second = town.startAnother(Town.README).ready()) {
                    run(town);
                    second.terminate();
                }
            } else {
                run(town);
            }
            first.terminate().exitCode(Duration.ofSeconds(20));
        }
    }

    /** The cards and lines of the requests go out unhindered; the limits begin before the first nudge. */
    private void run(Town town) {
        town.fill(NUDGES);
        var filled = System.nanoTime();
        town.waitForCards(NUDGES);
        town.waitForLines();
        town.change(plan.withPosts(PER_MINUTE));
        LockSupport.parkNanos(filled + NUDGE_AFTER.minusSeconds(30).toNanos() - System.nanoTime());
        town.trouble().limitPosts(1, 3);
        town.trouble().limitMethod("chat.postMessage", PER_MINUTE);
        LockSupport.parkNanos(filled + NUDGE_AFTER.toNanos() - System.nanoTime());
        storm(town);
    }

    private void storm(Town town) {
        var start = System.nanoTime();
        var already = town.nudges();
        town.trouble().onCall(this::see);
        for (var next = start; town.nudges() < NUDGES; LockSupport.parkNanos(50_000_000)) {
            if (System.nanoTime() >= next) {
                ask(town);
                next += BETWEEN.toNanos();
            }
        }
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1_000.0;
        System.out.printf(
                "%s: %d nudges left, and with them %d posts, out in %.1f s; as Slack's pace has it, %.1f s%n",
                plan.onPostgresql() ? "PostgreSQL" : "H2",
                NUDGES - already,
                posts.get(),
                took,
                posts.get() * 60.0 / PER_MINUTE);
        System.out.println("limited: "
                + town.calls().stream().filter(StormBenchmark::isLimited).count() + " calls, of them "
                + town.trouble().violations().size() + " within a Retry-After");
        System.out.println("cards of new requests meanwhile: " + cards);
        System.out.println("answers to an acknowledge meanwhile: " + answers);
    }

    /** A new request, and somebody takes the one before. */
    private void ask(Town town) {
        var number = NUDGES + requests++ + 1;
        try (var caller = town.caller()) {
            asked.put("card H-" + number, System.nanoTime());
            caller.post(Town.form((number * 7) % TEAMS));
            if (number > NUDGES + 1) {
                asked.put("answer H-" + (number - 1), System.nanoTime());
                caller.post(Town.command("U0BEN", "ack H-" + (number - 1)));
            }
        }
    }

    private void see(Call call) {
        if (!call.method().equals("chat.postMessage")) {
            return;
        }
        posts.incrementAndGet();
        var text = call.args().get("text").getAsString();
        asked.forEach((what, since) -> {
            var words = what.split(" ");
            var isIt = text.contains(words[1] + " ") || text.contains(words[1] + ":");
            var sort = text.contains(" has <") ? "answer" : "card";
            if (isIt && words[0].equals(sort) && asked.replace(what, since, 0L) && since > 0) {
                (sort.equals("answer") ? answers : cards).add(Duration.ofNanos(System.nanoTime() - since));
            }
        });
    }

    private static boolean isLimited(Call call) {
        return call.answer()
                .filter(answer ->
                        answer.has("error") && answer.get("error").getAsString().equals("ratelimited"))
                .isPresent();
    }
}
