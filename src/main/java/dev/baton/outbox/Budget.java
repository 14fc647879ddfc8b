package dev.baton.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How many posts a minute Slack takes of one workspace, over all its conversations. Slack names no figure, so it is learned:
 * where posts were limited, half as many go, and each minute a tenth more, up to what the settings say.
 *
 * @param perMinute how many went when it was last learned
 * @param since when that was
 */
public record Budget(double perMinute, Instant since) {
    /** As long as Slack has limited nothing. */
    public static final Budget FULL = new Budget(Double.MAX_VALUE, Instant.EPOCH);

    private static final double LEAST = 30;
    private static final double GROWTH = 1.1;

    /** Posts that are limited so soon after another left before that one was answered: one limit, learned of once. */
    private static final Duration ONE_LIMIT = Duration.ofSeconds(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How many may go in a minute by now. */
    public double at(Instant now, int most) {
        var minutes = Duration.between(since, now).toMillis() / (double) MINUTE.toMillis();
        return Math.min(most, Math.max(1, perMinute * Math.pow(GROWTH, Math.max(0, minutes))));
    }

    /** Their pace, with what goes in two seconds at once after a rest. */
    public Pace pace(Instant now, int most) {
        var rate = at(now, most);
        return new Pace(Duration.ofNanos((long) (MINUTE.toNanos() / rate)), Math.max(1, (int) (rate / 30)));
    }

    /** Slack has limited it. */
    public Budget limited(Instant now, int most) {
        return now.isBefore(since.plus(ONE_LIMIT)) ? this : new Budget(Math.max(LEAST, at(now, most) / 2), now);
    }
}
