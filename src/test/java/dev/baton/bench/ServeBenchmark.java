package dev.baton.bench;

import dev.baton.jar.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;

/** Start, memory and answering times of {@code serve} with H2 on disk. Arguments: start, memory, latency; none = all. */
public final class ServeBenchmark {
    private static final int STARTS = 5;
    private static final int SOME_HUNDRED = 300;
    private static final int WARM_UP = 600;
    private static final int MEASURED = 1_000;

    private ServeBenchmark() {}

    public static void main(String[] args) throws IOException {
        var which = String.join(" ", args);
        if (which.isEmpty() || which.contains("start")) {
            start();
        }
        if (which.isEmpty() || which.contains("memory")) {
            memory();
        }
        if (which.isEmpty() || which.contains("latency")) {
            latency();
        }
        System.exit(0);
    }

    private static void start() throws IOException {
        try (var town = new Town(Files.createTempDirectory("bench"))) {
            try (var baton = town.start().ready()) {
                town.fill(SOME_HUNDRED);
                town.waitForCards(SOME_HUNDRED);
                baton.terminate().exitCode(Duration.ofSeconds(15));
            }
            starts("plain", town, Town.PLAIN);
            starts("README line", town, Town.README);
            first(town, "help", i -> Town.command("U0BEN", "help"));
            first(town, "status", i -> Town.command("U0BEN", "status H-7"));
            first(town, "ack", i -> Town.command("U0BEN", "ack H-" + (20 + i)));
            first(town, "form", Town::form);
        }
    }

    /** By the clock, and by the processors, which tells of the jar even where others keep the machine busy. */
    private static void starts(String how, Town town, String... options) {
        var times = new Times();
        var spent = new Times();
        for (var i = 0; i < STARTS; i++) {
            var before = System.nanoTime();
            try (var baton = town.start(options).ready()) {
                times.add(Duration.ofNanos(System.nanoTime() - before));
                spent.add(baton.spent());
                baton.terminate().exitCode(Duration.ofSeconds(15));
            }
        }
        say("start to ready, " + how, times);
        say("processor time until then, " + how, spent);
    }

    /** The first request of that kind after a start, with the README's line. */
    private static void first(Town town, String what, IntFunction<String> body) {
        var times = new Times();
        for (var i = 0; i < 3; i++) {
            var request = body.apply(i);
            try (var baton = town.start(Town.README).ready();
                    var caller = town.caller()) {
                times.time(() -> caller.post(request));
                baton.terminate().exitCode(Duration.ofSeconds(15));
            }
        }
        say("first " + what + " after the start", times);
    }

    private static void memory() throws IOException {
        try (var town = new Town(Files.createTempDirectory("bench"));
                var baton = town.start(Town.README).ready()) {
            System.out.println("resident at the start: " + resident(baton));
            town.fill(1_000);
            town.waitForCards(1_000);
            System.out.println("resident after 1,000 handoffs: " + resident(baton));
        }
    }

    private static String resident(RunningJar baton) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + baton.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList()
                .toString();
    }

    private static void latency() throws IOException {
        try (var town = new Town(Files.createTempDirectory("bench"));
                var baton = town.start(Town.README).ready()) {
            town.fill(WARM_UP);
            each(town, "form", Town::form);
            each(town, "help", i -> Town.command("U0BEN", "help"));
            each(town, "status", i -> Town.command("U0BEN", "status H-" + (i % 1_000 + 1)));
            each(town, "mine", i -> Town.command("U0SENDER" + i % Town.TEAMS, "mine"));
            each(town, "ack", i -> Town.command("U0BEN", "ack H-" + (i % 1_500 + 1) + " I do it today"));
            System.out.println("resident: " + resident(baton));
        }
    }

    private static void each(Town town, String what, IntFunction<String> body) {
        var times = new Times();
        try (var caller = town.caller()) {
            for (var i = 0; i < MEASURED / 4; i++) {
                caller.post(body.apply(i));
            }
            for (var i = 0; i < MEASURED; i++) {
                var request = body.apply(i + MEASURED / 4);
                times.time(() -> caller.post(request));
            }
        }
        say(what + ", warm", times);
    }

    private static void say(String what, Times times) {
        System.out.println(what + ": " + times);
    }
}
