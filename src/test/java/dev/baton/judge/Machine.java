package dev.baton.judge;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells how much of the processors whoever needs them gets: a thread computes for a moment again and again, and measures how
 * long that takes. What is to be done within a second may take two where everybody gets half.
 */
final class Machine implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(95);
    private static final Duration WORK = Duration.ofMillis(5);

    private final InstantSource clock = InstantSource.system();
    private final NavigableMap<Instant, Beat> beats = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private Instant last = clock.instant();

    private record Beat(Instant to, double share) {
        /** The end of what goes on at {@code began}, moved on by what is missing here. */
        Instant moved(Instant began, Instant end) {
            var needed = Duration.between(began, end).toNanos() / share;
            var here = Duration.between(began, to).toNanos();
            return end.plusNanos((long) (Math.min(needed, here) * (1 - share)));
        }
    }

    Machine watched() {
        last = clock.instant();
        thread.scheduleWithFixedDelay(this::beat, REST.toMillis(), REST.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void beat() {
        var began = last;
        compute();
        last = clock.instant();
        var work = Duration.between(began, last).minus(REST);
        note(began, last, Math.min(1, (double) WORK.toNanos() / Math.max(1, work.toNanos())));
    }

    private static void compute() {
        var processor = ManagementFactory.getThreadMXBean();
        var enough = processor.getCurrentThreadCpuTime() + WORK.toNanos();
        while (processor.getCurrentThreadCpuTime() < enough) {
            Thread.onSpinWait();
        }
    }

    /** From then until then, a thread got this part of a processor. */
    void note(Instant from, Instant to, double share) {
        beats.put(from, new Beat(to, share));
    }

    /** When somebody who needs the processor had it for so long; sooner it cannot be asked of them. */
    Instant after(Instant from, Duration time) {
        var end = from.plus(time);
        for (var beat : since(from).entrySet()) {
            var began = beat.getKey().isAfter(from) ? beat.getKey() : from;
            if (!began.isBefore(end)) {
                break;
            }
            end = beat.getValue().moved(began, end);
        }
        return end;
    }

    private NavigableMap<Instant, Beat> since(Instant from) {
        var under = beats.floorEntry(from);
        var known = under != null && under.getValue().to().isAfter(from);
        return beats.tailMap(known ? under.getKey() : from, true);
    }

    /** How much a thread got, over all. */
    double share() {
        return beats.values().stream().mapToDouble(Beat::share).average().orElse(1);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
