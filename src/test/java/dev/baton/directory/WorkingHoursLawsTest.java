package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against a slow clock, and against the laws of time, on seeded cases; a failure names its seed. */
class WorkingHoursLawsTest {
    private static final int CASES_OF_A_BLOCK = 500;

    static LongStream blocks() {
        return LongStream.range(0, 12).map(block -> block * CASES_OF_A_BLOCK);
    }

    private static LongStream seeds(long block) {
        return LongStream.range(block, block + CASES_OF_A_BLOCK);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void agreesWithASlowClockToTheSecond(long block) {
        seeds(block).forEach(seed -> {
            var any = new AnyHours(seed);
            var from = any.instant();
            var to = any.instant();
            var working = any.durationFrom(from);

            assertThat(any.hours.isOpen(from)).as("seed %d", seed).isEqualTo(any.slow.isOpen(from));
            assertThat(any.hours.between(from, to)).as("seed %d", seed).isEqualTo(any.slow.between(from, to));
            var slowly = any.slow.after(from, working);
            if (slowly.isBefore(any.slow.end())) {
                assertThat(any.hours.after(from, working)).as("seed %d", seed).isEqualTo(slowly);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void keepsTheLawsOfTime(long block) {
        seeds(block).forEach(seed -> {
            var any = new AnyHours(seed);
            var hours = any.hours;
            var early = any.instant();
            var late = early.plusSeconds(any.durationFrom(early).toSeconds());
            var some = any.durationFrom(early);
            var more = Duration.ofSeconds(1).plus(any.durationFrom(early));

            assertThat(hours.between(early, hours.after(early, some)))
                    .as("seed %d: between undoes after", seed)
                    .isEqualTo(some);
            assertThat(hours.after(early, some.plus(more)))
                    .as("seed %d: after adds up", seed)
                    .isEqualTo(hours.after(hours.after(early, some), more))
                    .isAfter(hours.after(early, some));
            assertThat(hours.after(late, some))
                    .as("seed %d: later is not sooner", seed)
                    .isAfterOrEqualTo(hours.after(early, some));
            assertThat(hours.between(early, late).plus(hours.between(late, any.slow.end())))
                    .as("seed %d: between adds up", seed)
                    .isEqualTo(hours.between(early, any.slow.end()));
            assertThat(hours.isOpen(hours.nextOpen(early)))
                    .as("seed %d: the next opening is open", seed)
                    .isTrue();
        });
    }

    @Test
    void inSeveralTeamsAnyOneOfThemOpensTheDoor() {
        LongStream.range(0, 500).forEach(seed -> {
            var any = new AnyHours(seed);
            var other = new WorkingHours(
                    any.hours.zone(), any.hours.days(), LocalTime.of(11, 0), LocalTime.of(19, 20), Holidays.none());
            var both = new AnyOf(List.of(any.hours, other));
            var at = any.instant();
            var working = any.durationFrom(at);

            assertThat(both.isOpen(at)).as("seed %d", seed).isEqualTo(any.hours.isOpen(at) || other.isOpen(at));
            assertThat(both.between(at, both.after(at, working)))
                    .as("seed %d", seed)
                    .isEqualTo(working);
            assertThat(both.after(at, working))
                    .as("seed %d", seed)
                    .isBeforeOrEqualTo(any.hours.after(at, working))
                    .isBeforeOrEqualTo(other.after(at, working));
        });
    }
}
