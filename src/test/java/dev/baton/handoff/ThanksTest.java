package dev.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only thanks, and what does not. */
class ThanksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks",
                "Thanks!",
                "THANK YOU",
                "Thank you so much!!!",
                "thx",
                "ty :)",
                "Thanks a lot, works perfectly now.",
                "Thank you, Ben!",
                "Thanks Ben",
                "Thank you @Bia Müller",
                "@Ben thanks!",
                "Perfect, thank you.",
                "Great!",
                "ok, thanks",
                "Thanks for your help 🙏",
                "thanks again, all good 👍🏽",
                "cheers everyone",
                "you're the best",
                "You’re the best",
                "danke",
                "Danke schön!",
                "Vielen Dank, Frau Müller!",
                "Besten Dank für die schnelle Hilfe",
                "super, passt, danke dir",
                "merci beaucoup",
                "Parfait, merci !",
                "¡Muchas gracias!",
                "muito obrigada",
                "Grazie mille!",
                "dank je wel",
                "hartelijk bedankt",
                "Tack så mycket",
                "tusen takk",
                "mange tak",
                "kiitos",
                "dziękuję bardzo",
                "dzięki",
                "děkuji",
                "Спасибо большое!",
                "дякую",
                "ευχαριστώ πολύ",
                "teşekkürler",
                "ありがとうございます！",
                "谢谢你！",
                "太好了，谢谢",
                "감사합니다",
                "cảm ơn",
                "ขอบคุณครับ",
                "شكرا جزيلا",
                "תודה רבה",
                "धन्यवाद",
                "👍",
                "👍🏿🎉",
                "❤️",
                ":+1::skin-tone-3:",
                ":tada: :pray:",
                ":raised_hands:",
                "  ",
                ""
            })
    void itIsAll(String words) {
        assertThat(Thanks.isAll(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, but it is still broken",
                "thanks for nothing",
                "Thank you. When will the customer see it?",
                "thanks?",
                "fixed?",
                "ok?",
                "It does not work",
                "not fixed",
                "Not perfect",
                "no",
                "no thanks",
                "thanks :(",
                "thanks 😡",
                "👎",
                "🤔",
                ":-1:",
                ":thinking_face:",
                "+1",
                "great, the second invoice is wrong too",
                "Danke, aber die Rechnung fehlt",
                "danke, geht nicht",
                "Danke Ben, Rechnung fehlt",
                "merci, mais non",
                "gracias, pero no funciona",
                "спасибо, не работает",
                "谢谢，可是还没有到账",
                "ありがとうございます。まだです",
                "감사합니다 그런데 안 돼요",
                "thanks https://example.com/receipt",
                "thanks #4711",
                "thanks 4711",
                "thanksgiving",
                "greatest fault ever",
                "...",
                "?!",
                "Invoice 4711"
            })
    void itSaysMore(String words) {
        assertThat(Thanks.isAll(words)).isFalse();
    }

    @Test
    @Timeout(2)
    void aLongTextIsDecidedAtOnce() {
        assertThat(Thanks.isAll("thank you ".repeat(10_000)))
                .as("nobody thanks so long")
                .isFalse();
        assertThat(Thanks.isAll("thanks ".repeat(40) + "no")).isFalse();
        assertThat(Thanks.isAll("A".repeat(300))).isFalse();
        assertThat(Thanks.isAll("Thanks " + "A. ".repeat(97))).isFalse();
    }
}
