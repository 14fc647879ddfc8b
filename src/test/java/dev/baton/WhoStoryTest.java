package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Answer;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who does what: found by what people type, with what they need to know before they hand off. */
class WhoStoryTest {
    private static final String SUPPORT = "C0SUPPORT";
    private static final String CARE = """
              care:
                name: Customer Care
                channel: G0CARE
                usergroup: S0CARE
                policy: quiet
                handles: [complaint, refund policy]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aWordInThePluralWithASlipFindsTheTeam(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            var before = stage.rows();
            for (var words : List.of("invoices", "Invoces", "billing", "#billing")) {
                assertThat(who(stage, words).shown())
                        .as(words)
                        .contains("*Billing* · #billing", "Invoices and refunds. VAT questions go to Tax.")
                        .contains("open now, until 2 Mar 2026 16:30 UTC · on call: @Ben")
                        .contains("acknowledges within 4h · resolves within 5d", "[Hand off]")
                        .doesNotContain("Customer Care");
            }
            assertThat(who(stage, "refunds").shown()).contains("*Billing*", "*Customer Care*");
            assertThat(who(stage, "complaints").shown())
                    .contains("*Customer Care* · #care", "open around the clock", "on call: @care-people")
                    .doesNotContain("acknowledges", "resolves");
            assertThat(stage.rows()).as("nothing is written").isEqualTo(before);
            assertThat(stage.slack.ephemerals("U0JOANNE"))
                    .as("only in the answers themselves")
                    .hasSize(6);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aChannelFindsItsTeamAndWhoeverHasLeftIsNotOnCall(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            assertThat(who(stage, "<#G0CARE|care>").shown())
                    .contains("*Customer Care*")
                    .doesNotContain("*Billing*");
            stage.slack.deactivate("U0BEN");
            stage.settle();
            assertThat(who(stage, "invoice").shown()).contains("*Billing*").doesNotContain("@Ben");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void outsideOfItsHoursItSaysWhenItOpens(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.later(Duration.ofHours(9));
            assertThat(who(stage, "invoice").shown()).contains("closed now, opens 3 Mar 2026 08:00 UTC");
            stage.away(Duration.ofHours(12));
            assertThat(who(stage, "invoice").shown()).contains("closed now, opens 3 Mar 2026 08:00 UTC");
            stage.away(Duration.ofHours(12 + 24 * 30));
            assertThat(who(stage, "invoice").shown())
                    .as("on the eve of Good Friday, with Easter Monday to come")
                    .contains("closed now, opens 7 Apr 2026 07:00 UTC");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theButtonOpensTheFormForTheTeam(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.joanne.press(who(stage, "invoices").message().orElseThrow(), "Hand off");
            assertThat(stage.joanne.view().orElseThrow().values())
                    .containsEntry("Team", "Billing")
                    .containsEntry("Ask", "")
                    .containsKey("Client number");
            stage.joanne.close();

            stage.joanne.press(
                    who(stage, "refund invoice 4711 for A & B").message().orElseThrow(), "Hand off");
            assertThat(stage.joanne.view().orElseThrow().values())
                    .containsEntry("Team", "Billing")
                    .containsEntry("Ask", "refund invoice 4711 for A & B");
            stage.joanne.fill("Situation", "The customer was charged twice.");
            stage.joanne.fill("Stake", "Acme cancels on Friday.");
            stage.joanne.submit();
            stage.settle();
            assertThat(stage.card().shown()).contains("H-1 · Billing", "Ask: refund invoice 4711 for A & B");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whereNothingIsFoundTheTeamsAreNamed(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            assertThat(who(stage, "<coffee>").shown())
                    .contains("No team says that it handles “<coffee>”.", "The teams are *Billing*, *Customer Care*.");
            assertThat(who(stage, "").shown())
                    .contains("/handoff who refund", "The teams are *Billing*, *Customer Care*.");
            assertThat(who(stage, "(a+)+$ %%%% ".repeat(3_300)).elapsed()).isLessThan(Duration.ofSeconds(2));
            assertThat(stage.joanne.slash(SUPPORT, "/handoff", "help").shown()).contains("/handoff who");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aGuestKnowsOnlyOfTheTeamsWhoseChannelsTheyAreIn(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            var gus = stage.slack.person(Profile.of("U0GUS", "gus").with(Profile.Trait.GUEST));
            stage.slack.channel("C0PROJECT", "project", "U0GUS");
            assertThat(gus.slash("C0PROJECT", "/handoff", "who refund").shown())
                    .contains("No team says that it handles")
                    .doesNotContain("Billing", "Customer Care");
        }
        try (var stage = stage(database)) {
            var gus = stage.slack.person(Profile.of("U0GUS", "gus").with(Profile.Trait.GUEST));
            stage.slack.channel("C0PROJECT", "project", "U0GUS");
            gus.join(Stage.BILLING);
            assertThat(gus.slash("C0PROJECT", "/handoff", "who refund").shown())
                    .contains("*Billing*")
                    .doesNotContain("Customer Care");
            assertThat(gus.slash("C0PROJECT", "/handoff", "who coffee").shown()).endsWith("The teams are *Billing*.");
        }
    }

    private Stage stage(OnDatabase database) throws IOException {
        var stage = Stage.on(database, folder);
        stage.slack.userGroup("S0CARE", "care-people", "U0MARIA");
        stage.slack.privateChannel("G0CARE", "care", "U0MARIA");
        stage.read(Stories.BILLING.replace("policies:\n", "policies:\n  quiet: {nudge_after: 1h}\n") + CARE);
        return stage;
    }

    private static Answer who(Stage stage, String words) {
        return stage.joanne.slash(SUPPORT, "/handoff", ("who " + words).strip());
    }
}
