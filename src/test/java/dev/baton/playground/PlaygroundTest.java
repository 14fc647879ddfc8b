package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The firm to try Baton in. */
class PlaygroundTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:12:00Z");

    @Test
    void hasBillingInItsChannelAndJoanneOutsideOfIt() {
        try (var playground = Playground.start(new PlaygroundClock(MONDAY))) {
            assertThat(playground.workspace().members(Playground.BILLING))
                    .contains(playground.ben().id(), playground.bob().id())
                    .doesNotContain(playground.joanne().id());
            assertThat(playground.workspace().members(Playground.SUPPORT))
                    .contains(playground.joanne().id(), playground.maria().id());
        }
    }

    @Test
    void timePassesOnlyForwards() {
        var clock = new PlaygroundClock(MONDAY);
        clock.moveTo(MONDAY.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(60));
        assertThatThrownBy(() -> clock.moveTo(MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
