package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How fast calls follow one another, and how long they wait after a failure. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** A bucket that fills by one each interval, told in nanoseconds; the slow way of saying the same. */
    private static final class Bucket {
        private final long interval;
        private final long full;
        private long credit;
        private Instant seen = START;

        Bucket(Pace pace) {
            interval = pace.interval().toNanos();
            full = interval * pace.burst();
            credit = full;
        }

        boolean takes(Instant now) {
            credit = Math.min(full, credit + Duration.between(seen, now).toNanos());
            seen = now;
            if (credit < interval) {
                return false;
            }
            credit -= interval;
            return true;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaneLetsThroughWhatABucketWould(long seed) {
        var random = new Random(seed);
        var pace = new Pace(Duration.ofMillis(1 + random.nextInt(3_000)), 1 + random.nextInt(12));
        var bucket = new Bucket(pace);
        var freeAt = Instant.EPOCH;
        var now = START;
        List<Instant> went = new ArrayList<>();
        for (var i = 0; i < 300; i++) {
            now = now.plus(
                    random.nextInt(20) == 0
                            ? Duration.ofSeconds(random.nextInt(60))
                            : Duration.ofNanos(random.nextInt(2_000_000_000)));
            now = random.nextInt(3) == 0 && freeAt.isAfter(now) ? freeAt : now;
            var free = !freeAt.isAfter(now);
            assertThat(free).isEqualTo(bucket.takes(now));
            if (free) {
                freeAt = pace.freeAfter(freeAt, now);
                went.add(now);
            }
        }
        assertThat(went).hasSizeGreaterThan(20);
        neverMoreThanPaceAndBurst(pace, went);
    }

    /** Of any calls in a row, the last is at least so long after the first as those between them cost. */
    private static void neverMoreThanPaceAndBurst(Pace pace, List<Instant> went) {
        IntStream.range(0, went.size())
                .forEach(from -> IntStream.range(from, went.size())
                        .forEach(to -> assertThat(Duration.between(went.get(from), went.get(to)))
                                .isGreaterThanOrEqualTo(
                                        pace.interval().multipliedBy(Math.max(0, to - from + 1L - pace.burst())))));
    }

    @Test
    void inAChannelAMessageASecondHoweverLongItRested() {
        var pace = Lane.paceOf("C0BILLING");
        var first = pace.freeAfter(Instant.EPOCH, START);
        assertThat(first).isEqualTo(START.plusSeconds(1));
        assertThat(pace.freeAfter(first, START.plusSeconds(100))).isEqualTo(START.plusSeconds(101));
    }

    @Test
    void editsOfTheWholeWorkspaceStayUnderFiftyAMinuteAfterABurst() {
        assertThat(Lane.paceOf(Lane.ofEdits())).isEqualTo(new Pace(Duration.ofMillis(1_200), 10));
        assertThat(Lane.paceOf("chat.postEphemeral")).isEqualTo(new Pace(Duration.ofMillis(600), 10));
    }

    @Test
    void aFailureWaitsTwiceAsLongAsTheOneBeforeUpToAMinute() {
        assertThat(IntStream.rangeClosed(0, 9).mapToObj(BackOff::of).map(Duration::toSeconds))
                .containsExactly(1L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(BackOff.of(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }
}
