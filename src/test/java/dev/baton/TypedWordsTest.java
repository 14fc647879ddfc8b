package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type reaches others as they typed it, although Slack hands it over escaped. */
class TypedWordsTest {
    @TempDir
    private Path folder;

    @Test
    void theFormHoldsWhatWasTypedAfterTheCommand() throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "#billing Refund A & B, < 50 EUR, see #support");

            assertThat(stage.joanne.view().orElseThrow().values())
                    .containsEntry("Ask", "Refund A & B, < 50 EUR, see #support");
        }
    }

    @Test
    void theSenderReadsTheWordsOfACommandAsTheyWereTyped() throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.handOff("Refund invoice 7");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1 A & B are <both> on it");
            stage.settle();

            assertThat(stage.line())
                    .anySatisfy(message -> assertThat(message.shown()).contains("A & B are <both> on it"));
        }
    }

    @Test
    void aTeamIsFoundByANameThatSlackEscapes() throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING.replace("name: Billing", "name: Billing & Dunning"));
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing & dunning Refund");

            assertThat(stage.joanne.view().orElseThrow().values())
                    .containsEntry("Team", "Billing & Dunning")
                    .containsEntry("Ask", "Refund");
        }
    }

    @Test
    void whatIsNotUnderstoodIsGivenBackAsItWasTyped() throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            var answer = stage.joanne.slash("C0SUPPORT", "/handoff", "R&D coffee");

            assertThat(answer.shown()).contains("“R&D coffee”");
        }
    }

    @Test
    void theHelpShowsWhereWordsAreToBeFilledIn() throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            var help = stage.joanne.slash("C0SUPPORT", "/handoff", "help").shown();

            assertThat(help).contains("/handoff <team> <what you need>").contains("ack H-12 <in your words>");
        }
    }
}
