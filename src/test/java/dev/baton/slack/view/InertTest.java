package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People's text, made harmless and cut. */
class InertTest {
    @Test
    void theThreeCharactersThatMeanSomethingAreEscapedOnce() {
        assertThat(Inert.markup("<@U1> & &amp; <!here>")).isEqualTo("&lt;@U1&gt; &amp; &amp;amp; &lt;!here&gt;");
    }

    @Test
    void whatTurnsTheDirectionOfReadingIsMarked() {
        assertThat(Inert.plain("a\u202Eb\u2066c\u200F\u061C")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uFFFD");
    }

    @Test
    void aLineIsOneLineAndMakesNoCodeOfWhatFollows() {
        assertThat(Inert.line(" a\n\tb\u2028c\u0085d\u00A0e\r\n```f` ")).isEqualTo("a b c d e '''f'");
    }

    @Test
    void whatWasTypedLosesControlsAndKeepsItsLines() {
        assertThat(Inert.typed(" a\u0000\u0007b\r\nc\td\u001B[0m\n")).isEqualTo("ab\nc\td[0m");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, ab…",
        "ab cd, 4, ab…",
        "🧾🧾🧾, 6, 🧾🧾🧾",
        "🧾🧾🧾, 5, 🧾🧾…",
        "🧾🧾🧾, 4, 🧾…"
    })
    void whatIsTooLongIsCutBetweenCharacters(String text, int most, String cut) {
        assertThat(Inert.cut(text, most)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "a &amp; b, 9, a &amp; b",
        "a &amp; b, 8, a &amp;…",
        "a &amp; b, 7, a…",
        "a &amp; b, 4, a…",
        "hi <@U0BEN> x, 12, hi <@U0BEN>…",
        "hi <@U0BEN> x, 11, hi…",
        "abc, 0, ''",
        "abc, -5, ''"
    })
    void nothingThatIsMarkedUpIsCutInTwo(String markup, int most, String cut) {
        assertThat(Inert.cutMarkup(markup, most)).isEqualTo(cut);
    }

    @ParameterizedTest
    @EnumSource
    void howeverShortNoHalfIsLeft(Worst worst) {
        var markup = "<@U0BEN> says “" + Inert.line(worst.of(200)) + "” to <!date^1772438400^{date}|2 Mar 2026>.";
        IntStream.rangeClosed(1, markup.length()).forEach(most -> {
            var cut = Inert.cutMarkup(markup, most);
            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(SlacksLimits.faultsOf(cut)).as(cut).isEmpty();
        });
    }

    @Test
    void quotesThatDoNotFitTogetherLoseTheEndOfTheLongest() {
        var quotes =
                List.of(new Pieces.Quote("Ask", "a".repeat(100)), new Pieces.Quote("Situation", "s".repeat(3_000)));
        assertThat(Fitting.within(3_200, quotes)).isEqualTo(quotes);

        var fitted = Fitting.within(1_000, quotes);
        assertThat(Fitting.lengthOf(fitted)).isEqualTo(1_000);
        assertThat(fitted.get(0)).isEqualTo(quotes.get(0));
        assertThat(fitted.get(1).words()).endsWith("s…");
    }
}
