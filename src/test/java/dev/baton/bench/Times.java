package dev.baton.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long things took. */
final class Times {
    private final List<Long> nanos = new ArrayList<>();

    void time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - start);
    }

    void add(Duration time) {
        nanos.add(time.toNanos());
    }

    @Override
    public String toString() {
        if (nanos.isEmpty()) {
            return "never";
        }
        return nanos.size() + " times, p50 " + at(0.5) + ", p99 " + at(0.99) + ", longest " + at(1);
    }

    private String at(double share) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        var index = (int) Math.max(0, Math.ceil(share * sorted.size()) - 1);
        return String.format(Locale.ROOT, "%.1f ms", sorted.get(index) / 1e6);
    }
}
