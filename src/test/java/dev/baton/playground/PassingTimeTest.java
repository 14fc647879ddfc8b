package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time that is put on, on a machine whose own clock stands still. */
class PassingTimeTest {
    private static final Instant MACHINE = Instant.parse("2030-01-01T00:00:00Z");

    private final List<Instant> worked = new ArrayList<>();

    private static RunningClock at(int day, int hour, int minute) {
        var wall = LocalDateTime.of(2026, 3, day, hour, minute).atZone(Playground.ZONE);
        return new RunningClock(() -> MACHINE, wall.toInstant());
    }

    private static Duration untilMorning(RunningClock clock) {
        return new PassingTime(clock, Playground.ZONE, () -> {}).untilMorning();
    }

    @Test
    void workIsDoneAfterEachQuarterOfAnHourAndAtTheEnd() {
        var clock = at(2, 9, 12);
        var start = clock.instant();

        new PassingTime(clock, Playground.ZONE, () -> worked.add(clock.instant())).pass(Duration.ofMinutes(40));

        assertThat(worked)
                .extracting(at -> Duration.between(start, at).toMinutes())
                .containsExactly(15L, 30L, 40L);
    }

    @Test
    void theNextMorningIsOneOfAWorkingDay() {
        assertThat(untilMorning(at(2, 8, 0))).isEqualTo(Duration.ofHours(1));
        assertThat(untilMorning(at(2, 9, 0))).isEqualTo(Duration.ofDays(1));
        assertThat(untilMorning(at(6, 9, 12))).isEqualTo(Duration.ofHours(72).minusMinutes(12));
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> at(2, 9, 0).putOn(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
