package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Times REAL = Times.real();

    @Test
    void aLeaseOutlastsTheFenceAndTheLongestCall() {
        assertThatThrownBy(() -> REAL.withCall(Duration.ofSeconds(28))).isInstanceOf(IllegalArgumentException.class);
        assertThat(REAL.settle()).isGreaterThan(REAL.fence().plus(REAL.call()));
    }

    @Test
    void aReallyLostMessageIsNoMoreThanFortyFiveSecondsLate() {
        assertThat(REAL.fence().plus(REAL.call()).plus(REAL.settle())).isLessThan(Duration.ofSeconds(45));
    }

    @Test
    void secondCopiesAreLookedForAfterAMinuteAndAfterTen() {
        assertThat(REAL.nextSweep(SENT, SENT)).contains(SENT.plusSeconds(60));
        assertThat(REAL.nextSweep(SENT, SENT.plusSeconds(60))).contains(SENT.plusSeconds(600));
        assertThat(REAL.nextSweep(SENT, SENT.plusSeconds(600))).isEmpty();
    }

    @Test
    void shortenedTheyKeepTheirProportions() {
        var tenth = REAL.shortened(10);
        assertThat(tenth.lease()).isEqualTo(Duration.ofSeconds(3));
        assertThat(tenth.looks()).containsExactly(Duration.ofMillis(300), Duration.ofMillis(1_500));
        assertThat(tenth.sweeps()).containsExactly(Duration.ofSeconds(6), Duration.ofSeconds(60));
        assertThat(tenth.apart()).isEqualTo(REAL.apart());
    }

    @Test
    void aBusyMachineKeepsTheTimeThatItNeeds() {
        assertThat(REAL.shortened(1)).isEqualTo(REAL);
        assertThat(REAL.shortened(15).fence()).isEqualTo(Duration.ofMillis(500));
        assertThat(REAL.shortened(15).call()).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> REAL.shortened(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> REAL.shortened(16)).isInstanceOf(IllegalArgumentException.class);
    }
}
