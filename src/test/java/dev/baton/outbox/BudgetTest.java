package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How many posts a whole workspace may make, and what is learned from Slack's limits. */
class BudgetTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final int MOST = 300;
    private static final Offset<Double> NEARLY = within(0.01);

    @Test
    void asManyAsAreSetGoUntilSlackLimitsThem() {
        assertThat(Budget.FULL.at(NOW, MOST)).isEqualTo(300);
        assertThat(Budget.FULL.pace(NOW, MOST)).isEqualTo(new Pace(Duration.ofMillis(200), 10));
    }

    @Test
    void aLimitHalvesThemAndEachCalmMinuteBringsATenthBack() {
        var limited = Budget.FULL.limited(NOW, MOST);

        assertThat(limited.at(NOW, MOST)).isEqualTo(150);
        assertThat(limited.at(NOW.plusSeconds(60), MOST)).isCloseTo(165, NEARLY);
        assertThat(limited.at(NOW.plusSeconds(120), MOST)).isCloseTo(181.5, NEARLY);
        assertThat(limited.at(NOW.plusSeconds(3_600), MOST)).isEqualTo(300);
        assertThat(limited.pace(NOW, MOST)).isEqualTo(new Pace(Duration.ofMillis(400), 5));
    }

    @Test
    void postsThatMetTheSameLimitTeachItOnce() {
        var limited = Budget.FULL.limited(NOW, MOST);

        assertThat(limited.limited(NOW.plusMillis(9_999), MOST)).isEqualTo(limited);
        assertThat(limited.limited(NOW.plusSeconds(10), MOST).at(NOW.plusSeconds(10), MOST))
                .isCloseTo(76, within(0.5));
    }

    @Test
    void howeverOftenItIsLimitedSomeGo() {
        var budget = Budget.FULL;
        for (var hour = 0; hour < 50; hour++) {
            budget = budget.limited(NOW.plusSeconds(11L * hour), MOST);
        }
        assertThat(budget.perMinute()).isEqualTo(30);
        assertThat(budget.pace(NOW, MOST).burst()).isPositive();
    }

    @Test
    void whatIsSetHoldsHoweverMuchWasLearned() {
        var learned = Budget.FULL.limited(NOW, 600);

        assertThat(learned.at(NOW, 120)).isEqualTo(120);
        assertThat(Budget.FULL.pace(NOW, 1)).isEqualTo(new Pace(Duration.ofMinutes(1), 1));
    }
}
