package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Submission;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine whose default character set knows no umlaut. */
class UnderAsciiIT {
    private static final String TEAMS = """
            policies:
              standard: {nudge_after: 1h}
            teams:
              billing:
                name: Abteilung für Rückbuchungen
                channel: C0BILLING
                members: [U0BEN]
                policy: standard
            """;

    @TempDir
    Path folder;

    @Test
    void showsOnTheCardWhatWasTyped() {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            premises.environment().put("LANG", "C");
            premises.environment().put("LC_ALL", "C");
            try (var baton = premises.start("-Dfile.encoding=US-ASCII").ready()) {
                premises.joanne.slash(Premises.SUPPORT, "/handoff", "billing Grüße an 漢字 \uD83D\uDE00");
                premises.joanne.fill("Situation", "Ærøskøbing, Łódź, Ελλάδα, \uD83D\uDC69\u200D\uD83D\uDCBB, नमस्ते");
                premises.joanne.fill("Stake", "500 € für Müller & Söhne <am 1.>");
                assertThat(premises.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);

                await().atMost(Duration.ofSeconds(3))
                        .until(() -> !premises.cards(Premises.BILLING).isEmpty());
                assertThat(premises.cards(Premises.BILLING).get(0).shown())
                        .contains(
                                "Abteilung für Rückbuchungen",
                                "Ask: Grüße an 漢字 \uD83D\uDE00",
                                "Situation: Ærøskøbing, Łódź, Ελλάδα, \uD83D\uDC69\u200D\uD83D\uDCBB, नमस्ते",
                                "Stake: 500 € für Müller & Söhne <am 1.>");
                assertThat(premises.joanne
                                .slash(Premises.SUPPORT, "/handoff", "Straße \uD83D\uDE00")
                                .shown())
                        .contains("I do not know “Straße \uD83D\uDE00”");
                assertThat(baton.said()).doesNotContain("ERROR");
            }
        }
    }
}
