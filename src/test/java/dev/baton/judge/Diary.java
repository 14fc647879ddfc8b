package dev.baton.judge;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the judge did and saw, in order: what a person reads who wants to understand a finding. */
final class Diary {
    private final InstantSource clock = InstantSource.system();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Object> latest = new HashMap<>();

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
        lines.add(new Line(clock.instant(), words));
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }
}
