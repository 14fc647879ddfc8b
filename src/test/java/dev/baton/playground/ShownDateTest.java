package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as a client words them for its reader. */
class ShownDateTest {
    private static final Instant NOW = Instant.parse("2026-03-04T08:20:00Z");
    private final ShownDate dates = new ShownDate(NOW, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-04T11:00:00Z | today at 12:00",
                "2026-03-04T23:30:00Z | tomorrow at 00:30",
                "2026-03-02T23:30:00Z | yesterday at 00:30",
                "2026-03-02T08:12:00Z | Mar 2, 2026 at 09:12"
            })
    void areWordedForTheReader(Instant at, String words) {
        assertThat(dates.read("!date^" + at.getEpochSecond() + "^{date_short_pretty} at {time}"))
                .contains(words);
    }

    @Test
    void showTheFallbackWhereTheFormIsNotKnown() {
        assertThat(dates.read("!date^1772612400^{ago}")).isEmpty();
        assertThat(dates.read("!date^soon^{time}")).isEmpty();
        assertThat(dates.read("!date^1772612400")).isEmpty();
    }
}
