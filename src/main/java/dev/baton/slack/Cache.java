package dev.baton.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What Slack said not long ago. */
final class Cache<K, V> {
    private static final int MOST = 20_000;

    private final InstantSource time;
    private final Duration fresh;
    private final ConcurrentMap<K, Known<V>> known = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();

    private record Known<V>(V value, Instant at) {}

    Cache(InstantSource time, Duration fresh) {
        this.time = time;
        this.fresh = fresh;
    }

    /** The fresh value, or a new one; where that cannot be had, the exception of {@code ask}. */
    V get(K key, Function<K, V> ask) {
        var now = time.instant();
        var before = known.get(key);
        if (before != null && before.at().plus(fresh).isAfter(now)) {
            return before.value();
        }
        var drops = dropped.get();
        var value = ask.apply(key);
        keep(key, new Known<>(value, now), drops);
        return value;
    }

    /** Slack is asked anew the next time. An answer that is still under way may be old already, and is not kept. */
    synchronized void drop(K key) {
        dropped.incrementAndGet();
        known.remove(key);
    }

    private synchronized void keep(K key, Known<V> value, long drops) {
        if (dropped.get() != drops) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, value);
    }
}
