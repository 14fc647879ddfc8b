package dev.baton.outbox;

import java.util.Optional;

/**
 * Holds back what would double while Slack leaves its calls without a clear answer: after three doubts in a row nothing is
 * posted. Once Slack answers a harmless question again, one post goes at a time, and with each clear answer twice as many.
 *
 * @param doubts in a row
 * @param atOnce how many posts may be under way; empty where nothing holds them back
 */
public record Breaker(int doubts, Optional<Integer> atOnce) {
    private static final int ENOUGH = 3;
    private static final int MOST = 8;

    /** Nothing holds anything back. */
    public static final Breaker CLOSED = new Breaker(0, Optional.empty());

    /** After one more post. */
    public Breaker after(Attempt attempt) {
        if (attempt instanceof Attempt.Doubt) {
            var opens = atOnce.isPresent() || doubts + 1 >= ENOUGH;
            return new Breaker(doubts + 1, opens ? Optional.of(0) : atOnce);
        }
        var unheard = attempt instanceof Attempt.NotNow notNow && notNow.after().isEmpty();
        return unheard ? this : new Breaker(0, atOnce.map(most -> most * 2).filter(most -> most < MOST));
    }

    /** Slack has answered a harmless question. */
    public Breaker answered() {
        return isOpen() ? new Breaker(0, Optional.of(1)) : this;
    }

    /** Whether nothing may be posted at all. */
    public boolean isOpen() {
        return atOnce.filter(most -> most == 0).isPresent();
    }

    /** Whether one more may be posted while so many are under way. */
    public boolean lets(int underWay) {
        return atOnce.map(most -> underWay < most).orElse(true);
    }
}
