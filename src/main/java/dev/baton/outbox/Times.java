package dev.baton.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lengths of real time that delivery rests on. A lease outlasts the fence and the longest call.
 *
 * @param lease how long a claim holds
 * @param fence the longest time from the announcement to the first byte; after it the attempt is not made
 * @param call the longest call to Slack
 * @param settle after this long, what Slack does not show it never will
 * @param looks how long after a call of unknown end Slack is looked at for a quick yes, before the settle time is over
 * @param apart how far Slack's clock and the database's may be apart
 * @param sweeps how long after a doubtful message came to stand it is looked for second copies
 * @param probe the pause between two looks whether Slack answers again
 * @param patience how long after the settle time a conversation may stay unreadable before the message is given up
 */
public record Times(
        Duration lease,
        Duration fence,
        Duration call,
        Duration settle,
        List<Duration> looks,
        Duration apart,
        List<Duration> sweeps,
        Duration probe,
        Duration patience) {
    private static final int MOST_SHORTENED = 15;
    private static final Duration SHORTEST_FENCE = Duration.ofMillis(500);
    private static final Duration SHORTEST_CALL = Duration.ofSeconds(1);

    public Times {
        if (lease.compareTo(fence.plus(call)) <= 0) {
            throw new IllegalArgumentException("a lease must outlast the fence and the longest call");
        }
        looks = List.copyOf(looks);
        sweeps = List.copyOf(sweeps);
    }

    /** Those that a real workspace needs. */
    public static Times real() {
        return new Times(
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                List.of(Duration.ofSeconds(3), Duration.ofSeconds(15)),
                Duration.ofSeconds(60),
                List.of(Duration.ofSeconds(60), Duration.ofMinutes(10)),
                Duration.ofSeconds(5),
                Duration.ofMinutes(5));
    }

    /** The same, with another length for the longest call. */
    public Times withCall(Duration longest) {
        return new Times(lease, fence, longest, settle, looks, apart, sweeps, probe, patience);
    }

    /**
     * All of them so many times shorter, for trials that shorten Slack's times alike; clocks stay as far apart, and what a
     * busy machine needs for itself is left: half a second for the fence, a second for the call.
     */
    public Times shortened(int factor) {
        if (factor < 1 || factor > MOST_SHORTENED) {
            throw new IllegalArgumentException("times can be shortened 1 to " + MOST_SHORTENED + " times");
        }
        return new Times(
                lease.dividedBy(factor),
                longer(fence.dividedBy(factor), SHORTEST_FENCE),
                longer(call.dividedBy(factor), SHORTEST_CALL),
                settle.dividedBy(factor),
                looks.stream().map(look -> look.dividedBy(factor)).toList(),
                apart,
                sweeps.stream().map(sweep -> sweep.dividedBy(factor)).toList(),
                probe.dividedBy(factor),
                patience.dividedBy(factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** When to look next for what is in doubt, after a look at {@code now}. */
    Instant nextLook(Instant settles, Instant now) {
        var ended = settles.minus(settle);
        return looks.stream()
                .map(ended::plus)
                .filter(look -> look.isAfter(now))
                .findFirst()
                .orElse(settles.isAfter(now) ? settles : now.plus(looks.get(0)));
    }

    /** When to look next for second copies of what came to stand at {@code sent}, after a look at {@code now}. */
    public Optional<Instant> nextSweep(Instant sent, Instant now) {
        return sweeps.stream()
                .map(sent::plus)
                .filter(sweep -> sweep.isAfter(now))
                .findFirst();
    }
}
