package dev.baton.bench;

import dev.baton.jar.RunningJar;
import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a reply takes from being said to being shown on the other side: 1,000 replies at ten a second, in turn from the
 * team's threads and from the senders' lines, over so many handoffs that Slack's one message a second a conversation limits
 * none. Slack stands beside, on loopback; a reply counts as shown when its post has reached it. Each reply must arrive once, and those of one thread in order.
 */
public final class RelayBenchmark {
    private static final int REPLIES = 1_000;
    private static final int WARM_UP = 100;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final String SAID = "reply number ";

    private final Town town;
    private final Map<Integer, Long> said = new ConcurrentHashMap<>();
    private final Map<Integer, Long> shown = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> copies = new ConcurrentHashMap<>();

    private RelayBenchmark(Town town) {
        this.town = town;
    }

    public static void main(String[] args) throws IOException {
        try (var town = new Town(Files.createTempDirectory("bench"));
                RunningJar baton = town.start(Town.README).ready()) {
            town.fill(Town.TEAMS);
            town.waitForCards(Town.TEAMS);
            town.waitForLines();
            new RelayBenchmark(town).run();
            System.out.println("pid " + baton.pid());
        }
        System.exit(0);
    }

    private void run() {
        town.onPost(this::heard);
        sayAll(0, WARM_UP);
        sayAll(WARM_UP, WARM_UP + REPLIES);
        org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> shown.size() == WARM_UP + REPLIES);
        var times = new Times();
        for (var number = WARM_UP; number < WARM_UP + REPLIES; number++) {
            times.add(Duration.ofNanos(shown.get(number) - said.get(number)));
        }
        System.out.println("said to shown: " + times);
        checkOnce();
        checkOrder();
    }

    /** Ten a second, however long each takes; the workspace delivers each to Baton and waits for its answer. */
    private void sayAll(int from, int until) {
        var start = System.nanoTime();
        for (var number = from; number < until; number++) {
            var due = start + BETWEEN.toNanos() * (number - from);
            LockSupport.parkNanos(due - System.nanoTime());
            said.put(number, System.nanoTime());
            town.say(number, SAID + number + ".");
        }
        var rate = (until - from) / (double) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) * 1_000;
        System.out.printf("said %d replies at %.1f a second%n", until - from, rate);
    }

    private void heard(String words) {
        number(words).ifPresent(number -> {
            shown.putIfAbsent(number, System.nanoTime());
            copies.merge(number, 1, Integer::sum);
        });
    }

    private static java.util.Optional<Integer> number(String words) {
        var start = words.indexOf(SAID);
        return start < 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        Integer.parseInt(words.substring(start + SAID.length(), words.indexOf('.', start))));
    }

    private void checkOnce() {
        var wrong = copies.values().stream().filter(count -> count != 1).count();
        if (wrong > 0 || copies.size() != WARM_UP + REPLIES) {
            throw new IllegalStateException(wrong + " replies were shown more than once, of " + copies.size());
        }
        System.out.println("each once");
    }

    /** In each conversation the numbers that Baton carried there ascend. */
    private void checkOrder() {
        Map<String, List<Integer>> carried = new HashMap<>();
        for (Message message : town.carried()) {
            number(message.shown())
                    .ifPresent(number -> carried.computeIfAbsent(message.channel(), channel -> new ArrayList<>())
                            .add(number));
        }
        carried.forEach((channel, numbers) -> {
            if (!numbers.equals(numbers.stream().sorted().toList())) {
                throw new IllegalStateException("out of order in " + channel + ": " + numbers);
            }
        });
        System.out.println("in order in " + carried.size() + " conversations");
    }
}
