package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CacheTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final Cache<String, Integer> cache = new Cache<>(now::get, Duration.ofMinutes(10));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anAnswerIsGoodForTenMinutes() {
        assertThat(get()).isEqualTo(1);
        now.set(now.get().plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(get()).isEqualTo(1);
        now.set(now.get().plusMillis(1));
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void whatIsDroppedIsAskedAnew() {
        get();
        cache.drop("another");
        assertThat(get()).isEqualTo(1);
        cache.drop("key");
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void anAnswerThatWasUnderWayWhenItWasDroppedIsNotKept() {
        cache.get("key", key -> {
            cache.drop(key);
            return 100;
        });
        assertThat(get()).isEqualTo(1);
    }

    private int get() {
        return cache.get("key", key -> asked.incrementAndGet());
    }
}
