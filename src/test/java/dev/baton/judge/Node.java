package dev.baton.judge;

import dev.baton.jar.RunningJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One process of Baton, which dies, freezes and comes again. */
final class Node implements AutoCloseable {
    private final String host;
    private final Path folder;
    private final Map<String, String> environment;
    private final String[] options;
    private final Diary diary;
    private final List<Excuses.Span> outages = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private RunningJar jar;
    private Optional<Instant> awaySince = Optional.empty();

    /** @param host the name under which it calls Slack, and by which it is known */
    Node(String host, Path folder, Map<String, String> environment, List<String> options, Diary diary) {
        this.host = host;
        this.folder = folder;
        this.environment = new HashMap<>(environment);
        this.options = options.toArray(String[]::new);
        this.diary = diary;
        awaySince = Optional.of(diary.now());
        jar = RunningJar.start(folder, environment, this.options);
    }

    String host() {
        return host;
    }

    int port() {
        return Integer.parseInt(environment.getOrDefault("PORT", "0"));
    }

    synchronized void kill(String why) {
        if (awaySince.isEmpty()) {
            awaySince = Optional.of(diary.now());
        }
        jar.kill();
        diary.note("KILLED " + host + " " + why);
    }

    /** As an operator ends it. */
    synchronized void end() {
        jar.terminate().exitCode(Duration.ofMinutes(3));
    }

    synchronized void start() {
        said.append(jar.said());
        jar = RunningJar.start(folder, environment, options);
    }

    /** Returns when it is ready to serve. */
    void ready() {
        current().ready();
        synchronized (this) {
            outages.add(new Excuses.Span(awaySince.orElseGet(diary::now), diary.now(), host + " away"));
            awaySince = Optional.empty();
        }
        diary.note("READY " + host);
    }

    private synchronized RunningJar current() {
        return jar;
    }

    synchronized void freeze(String why) {
        awaySince = Optional.of(diary.now());
        signal("STOP");
        diary.note("FROZEN " + host + " " + why);
    }

    synchronized void thaw() {
        signal("CONT");
        diary.note("THAWED " + host);
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(jar.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized List<Excuses.Span> outages() {
        return List.copyOf(outages);
    }

    /** All that it said in all its lives. */
    synchronized String said() {
        return said + jar.said();
    }

    @Override
    public synchronized void close() {
        jar.close();
    }
}
