package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A connection that was away for long may have cost events; a short break does not. */
class SocketGapTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicBoolean isConnected = new AtomicBoolean(true);
    private final SettableClock clock = new SettableClock(NOON);
    private final List<Instant> suspected = new ArrayList<>();
    private final SocketGap gap = new SocketGap(isConnected::get, clock, suspected::add);

    private void seconds(int many) {
        for (var second = 0; second < many; second++) {
            gap.look();
            clock.forward(Duration.ofSeconds(1));
        }
    }

    @Test
    void aBreakOfTenSecondsIsNone() {
        isConnected.set(false);
        seconds(11);
        isConnected.set(true);
        seconds(60);
        assertThat(suspected).isEmpty();
    }

    @Test
    void aLongerOneIsSuspectedFromItsBeginningForAsLongAsItLasts() {
        seconds(5);
        isConnected.set(false);
        seconds(13);
        assertThat(suspected).containsExactly(NOON.plusSeconds(5), NOON.plusSeconds(5));
        isConnected.set(true);
        seconds(60);
        assertThat(suspected).hasSize(2);
    }
}
