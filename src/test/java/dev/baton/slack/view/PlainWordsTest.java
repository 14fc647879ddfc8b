package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "plain words → plain words",
                "&lt;!channel&gt; &amp; co → <!channel> & co",
                "&amp;lt;b&amp;gt; → &lt;b&gt;",
                "hello <@U0BEN> → hello @Ben & Co",
                "<@U0WHO> and <@W1|joe> → @U0WHO and @joe",
                "<@not an id> → @not an id",
                "<#C1|billing> <#C2> <#C3|> → #billing #C2 #C3",
                "<https://evil.example|https://bank.example> → https://evil.example",
                "<https://evil.example|www.bank.example> → https://evil.example",
                "<https://a.example/|the page> → the page (https://a.example/)",
                "<https://a.example/|https://a.example/> and <http://a.example|a.example> → https://a.example/ and http://a.example",
                "<mailto:a@b.example|a@b.example> <tel:+49301|+49 301> → a@b.example +49 301 (tel:+49301)",
                "&lt;@U0BEN&gt; typed by hand → <@U0BEN> typed by hand",
                "<https://a.example/?a=1&amp;b=2> → https://a.example/?a=1&b=2",
                "<mailto:evil@x.example|good@y.example> → evil@x.example",
                "<!here> <!channel|channel> <!subteam^S1|@billing> <!subteam^S1> → @here @channel @billing @S1",
                "<!date^1700000000^{date}|14 Nov 2023> → 14 Nov 2023",
                "a < b > c <  → a < b > c <",
                "<> <|> <p> → <> <|> <p>",
                "a > b → a > b",
            })
    void markupIsReadAsPeopleSeeIt(String markup, String words) {
        assertThat(read(markup).strip()).isEqualTo(words);
    }

    @Test
    void ofAnyTextInOnePass() {
        assertThat(Duration.ofNanos(nanosOf("<".repeat(40_000)))).isLessThan(Duration.ofSeconds(1));
        assertThat(Duration.ofNanos(nanosOf("<@U0BEN|".repeat(5_000)))).isLessThan(Duration.ofSeconds(1));
        assertThat(Duration.ofNanos(nanosOf("<>".repeat(20_000)))).isLessThan(Duration.ofSeconds(1));
    }

    private static long nanosOf(String markup) {
        var started = System.nanoTime();
        read(markup);
        return System.nanoTime() - started;
    }

    private static String read(String markup) {
        return PlainWords.of(
                markup,
                person -> Optional.of("Ben & Co").filter(name -> person.value().equals("U0BEN")));
    }
}
