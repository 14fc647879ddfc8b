package dev.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How many {@code /handoff help} a second are answered at 32 connections. Arguments: options for Java, then optionally
 * {@code --against PORT}, where another app with the same secret listens; the two take turns.
 */
public final class HelpBenchmark {
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final long SECONDS = 6;

    private HelpBenchmark() {}

    public static void main(String[] args) throws Exception {
        var against = List.of(args).indexOf("--against");
        var options =
                List.of(args).subList(0, against < 0 ? args.length : against).toArray(String[]::new);
        measure(options, against < 0 ? 0 : Integer.parseInt(args[against + 1]));
        System.exit(0);
    }

    private static void measure(String[] options, int otherPort) throws IOException, InterruptedException {
        try (var town = new Town(Files.createTempDirectory("bench"));
                var baton = town.start(options).ready()) {
            for (var round = 0; round < ROUNDS; round++) {
                System.out.println("Baton " + rate(town.port(), town.secret()) + "/s");
                if (otherPort > 0) {
                    System.out.println("other " + rate(otherPort, town.secret()) + "/s");
                }
            }
            System.out.println("pid " + baton.pid());
        }
    }

    private static long rate(int port, String secret) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Callable<Long>> work = new ArrayList<>();
        for (var i = 0; i < CONNECTIONS; i++) {
            work.add(() -> askUntil(end, port, secret));
        }
        var asked = 0L;
        for (var done : threads.invokeAll(work)) {
            try {
                asked += done.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        threads.shutdown();
        return asked / SECONDS;
    }

    private static long askUntil(long end, int port, String secret) {
        var asked = 0L;
        var body = Town.command("U0BEN", "help");
        try (var caller = new Caller(port, secret)) {
            while (System.nanoTime() < end) {
                caller.post(body);
                asked++;
            }
        }
        return asked;
    }
}
