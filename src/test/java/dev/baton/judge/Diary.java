package dev.baton.judge;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the judge did and saw, in order: what a person reads who wants to understand a finding. It is written as it happens, so a long
 * run can be followed.
 */
final class Diary implements AutoCloseable {
    private final InstantSource clock = InstantSource.system();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Object> latest = new HashMap<>();
    private final PrintWriter file;

    Diary(Path file) throws IOException {
        this.file = new PrintWriter(Files.newBufferedWriter(file), true);
    }

    record Line(Instant at, String words) {
        @Override
        public String toString() {
            return at + " " + words;
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether it was something else before. */
    synchronized boolean isNews(String about, Object now) {
        return !now.equals(latest.put(about, now));
    }

    synchronized void note(String words) {
        var line = new Line(clock.instant(), words);
        lines.add(line);
        file.println(line);
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        file.close();
    }
}
