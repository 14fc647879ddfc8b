package dev.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, lengths of time, keys and texts, as people write them. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"H-12", "h-12", "h12", "H12", "#12", "12", "  H-12\n"})
    void aNumberIsReadAsPeopleSayIt(String text) {
        assertThat(HandoffId.parse(text)).contains(new HandoffId(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H-",
                "H-0",
                "0",
                "-12",
                "H--12",
                "H-012",
                "H-1.5",
                "H-12x",
                "x12",
                "12 12",
                "H-9999999999",
                "H -1",
                "#H-1",
                "１２"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(HandoffId.parse(text)).isEmpty();
    }

    @Test
    void numbersAreWrittenOneWayAndOrderedAsNumbers() {
        assertThat(new HandoffId(12)).hasToString("H-12");
        assertThat(HandoffId.parse("H-999999999")).contains(new HandoffId(999_999_999));
        assertThat(new HandoffId(9)).isLessThan(new HandoffId(10));
        assertThatThrownBy(() -> new HandoffId(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "15m, PT15M", "4h, PT4H", "2d, PT16H", "1w, PT40H", "' 1h ', PT1H", "999999s, PT999999S"})
    void aLengthIsReadAndCountedOnAClockOfEightHoursADayAndFiveDaysAWeek(String text, Duration length) {
        var span = Span.parse(text).orElseThrow();
        assertThat(span.of(Duration.ofHours(8), 5)).isEqualTo(length);
        assertThat(span).hasToString(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0s", "000000h", "1", "h", "-1h", "1.5h", "1 h", "1H", "1h30m", "1000000s", "1y", "１h"})
    void anythingElseIsNoLength(String text) {
        assertThat(Span.parse(text)).isEmpty();
    }

    @Test
    void aLengthIsAtLeastOneOfItsUnit() {
        assertThatThrownBy(() -> new Span(0, Span.Unit.HOURS)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new Span(1_000_000, Span.Unit.HOURS)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aroundTheClockADayHas24HoursAndAWeekSevenDays() {
        var clock = WorkingTime.aroundTheClock();
        assertThat(clock.lengthOf(Given.span("2d"))).isEqualTo(Duration.ofHours(48));
        assertThat(clock.lengthOf(Given.span("1w"))).isEqualTo(Duration.ofDays(7));
        assertThat(clock.after(Given.START, Given.span("1d"))).isEqualTo(Given.START.plus(Duration.ofDays(1)));
        assertThat(clock.nextOpen(Given.START)).isEqualTo(Given.START);
        assertThat(clock.between(Given.START, Given.START.minusSeconds(1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Billing", "bill ing", "bill_ing", "büro", "a123456789012345678901234567890123456789012"})
    void aTeamKeyIsShortAndPlain(String text) {
        assertThat(TeamKey.isValid(text)).isFalse();
        assertThatThrownBy(() -> new TeamKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsAreNeverBlankOrEndless() {
        for (var bad : List.of("", " ", "U".repeat(65))) {
            assertThatThrownBy(() -> new PersonId(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new ChannelId(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ThreadRef(new ChannelId("C1"), " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAreCountedInCharactersNotInTheirHalves() {
        assertThat(brief("🧾".repeat(150), "🧾".repeat(3_000), "🧾".repeat(300)))
                .isNotNull();
        assertThatThrownBy(() -> brief("🧾".repeat(151), "x", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> brief("x", "🧾".repeat(3_001), "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> brief("x", "x", "🧾".repeat(301))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void askSituationAndStakeAreNeverBlank(String blank) {
        assertThatThrownBy(() -> brief(blank, "x", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> brief("x", blank, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> brief("x", "x", blank)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Brief brief(String ask, String situation, String stake) {
        return new Brief(ask, situation, stake, Urgency.NORMAL, Brief.Background.none());
    }
}
