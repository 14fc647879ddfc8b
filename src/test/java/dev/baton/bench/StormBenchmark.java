package dev.baton.bench;

import dev.baton.jar.RunningJar;
import dev.baton.playground.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * After an outage 1,000 nudges are due at once, in 100 channels. Slack takes a message a second in each channel (three at once
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
        try (var town = new Town(Files.createTempDirectory("bench"), plan)) {
            var filled = fill(town);
            town.change(plan.withPosts(PER_MINUTE));
            LockSupport.parkNanos(filled + NUDGE_AFTER.plusSeconds(2).toNanos() - System.nanoTime());
            town.trouble().limitPosts(1, 3);
            town.trouble().limitMethod("chat.postMessage", PER_MINUTE);
            List<RunningJar> nodes = new ArrayList<>();
            try {
                if (two) {
                    nodes.add(town.startAnother(Town.README).ready());
                }
                nodes.add(town.start(Town.README).ready());
                storm(town);
            } finally {
                nodes.forEach(RunningJar::close);
            }
        }
    }

    /** @return when the last was submitted */
    private static long fill(Town town) {
        try (var baton = town.start(Town.README).ready()) {
            town.fill(NUDGES);
            var filled = System.nanoTime();
            town.waitForCards(NUDGES);
            town.waitForLines();
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
            baton.terminate().exitCode(Duration.ofSeconds(20));
            return filled;
        }
    }

    private void storm(Town town) {
        var start = System.nanoTime();
        town.trouble().onCall(this::see);
        while (town.nudges() < NUDGES) {
            ask(town);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1_000.0;
        var last = town.calls().stream().filter(FollowUpBenchmark::isNudge).count();
        System.out.printf("%s: %d nudges out in %.1f s%n", plan.onPostgresql() ? "PostgreSQL" : "H2", last, took);
        System.out.printf(
                "posts meanwhile %d: as Slack's pace has it, %.1f s%n", posts.get(), posts.get() * 60.0 / PER_MINUTE);
        System.out.println("limited: "
                + town.calls().stream().filter(StormBenchmark::isLimited).count() + " calls, of them "
                + town.trouble().violations().size() + " within a Retry-After");
        System.out.println("cards of new requests meanwhile: " + cards);
        System.out.println("answers to an acknowledge meanwhile: " + answers);
    }

    /** A new request, and somebody takes the one before. */
    private void ask(Town town) {
        var number = NUDGES + asked.size() / 2 + 1;
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
            var sort = text.contains(" has H-") ? "answer" : "card";
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
