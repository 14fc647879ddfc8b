package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Attempt DOUBT = new Attempt.Doubt("HTTP 500");
    private static final Attempt SENT = new Attempt.Sent(new ThreadRef(new ChannelId("C1"), "1.2"));
    private static final Breaker OPEN = Breaker.CLOSED.after(DOUBT).after(DOUBT).after(DOUBT);

    @Test
    void threeDoubtsInARowStopEverything() {
        assertThat(Breaker.CLOSED.after(DOUBT).after(DOUBT).lets(7)).isTrue();
        assertThat(OPEN.isOpen()).isTrue();
        assertThat(OPEN.lets(0)).isFalse();
    }

    @Test
    void anyClearAnswerBetweenThemStartsTheCountAnew() {
        var limited = new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(3)));
        for (var answer : new Attempt[] {SENT, limited, new Attempt.Never("is_archived", Obstacle.CLOSED)}) {
            var breaker = Breaker.CLOSED
                    .after(DOUBT)
                    .after(DOUBT)
                    .after(answer)
                    .after(DOUBT)
                    .after(DOUBT);
            assertThat(breaker.isOpen()).isFalse();
        }
    }

    @Test
    void whoWasNotReachedSaidNothing() {
        var unreached = new Attempt.NotNow("Slack was not reached", Optional.empty());
        assertThat(Breaker.CLOSED
                        .after(DOUBT)
                        .after(DOUBT)
                        .after(unreached)
                        .after(DOUBT)
                        .isOpen())
                .isTrue();
        assertThat(OPEN.answered().after(unreached)).isEqualTo(OPEN.answered());
    }

    @Test
    void afterAnAnswerOneGoesThenTwiceAsManyThenAll() {
        var one = OPEN.answered();
        assertThat(one.lets(0)).isTrue();
        assertThat(one.lets(1)).isFalse();
        var two = one.after(SENT);
        assertThat(two.lets(1)).isTrue();
        assertThat(two.lets(2)).isFalse();
        assertThat(two.after(SENT).lets(4)).isFalse();
        assertThat(two.after(SENT).after(SENT)).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void oneDoubtOnTheWayBackStopsItAgain() {
        assertThat(OPEN.answered().after(DOUBT).isOpen()).isTrue();
        assertThat(OPEN.answered().after(SENT).after(DOUBT).isOpen()).isTrue();
    }

    @Test
    void whatWasUnderWayWhenItStoppedDoesNotStartItAgain() {
        assertThat(OPEN.after(SENT).isOpen()).isTrue();
    }

    @Test
    void anAnswerChangesNothingWhereNothingIsHeldBack() {
        assertThat(Breaker.CLOSED.answered()).isEqualTo(Breaker.CLOSED);
    }
}
