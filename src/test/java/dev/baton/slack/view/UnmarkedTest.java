package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmarkedTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
                    invoice 7 -> invoice 7
                    A &amp; B &lt; C -> A & B < C
                    &amp;lt; -> &lt;
                    ask <@U0BEN|ben> -> ask @ben
                    ask <@U0BEN> -> ask @U0BEN
                    in <#C0TAX|tax> -> in #tax
                    in <#C0TAX|> -> in #C0TAX
                    <!subteam^S0TAX|@tax> -> @tax
                    <!here> and <!channel|channel> -> @here and @channel
                    see <https://a.example/?x=1&amp;y=2> -> see https://a.example/?x=1&y=2
                    see <https://a.example/|the page> -> see the page (https://a.example/)
                    <https://a.example/|https://a.example/> -> https://a.example/
                    write <mailto:a@b.example|a@b.example> -> write a@b.example
                    &lt;@U0BEN&gt; typed by hand -> <@U0BEN> typed by hand
                    a < b -> a < b
                    """)
    void readsAsItWasTyped(String markup, String typed) {
        assertThat(Unmarked.of(markup)).isEqualTo(typed);
    }
}
