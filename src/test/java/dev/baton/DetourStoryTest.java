package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Returned, and redirected, until it has found its team. */
class DetourStoryTest {
    private static final String TAX = "C0TAX";
    private static final String LEGAL = "C0LEGAL";

    private static final String TEAMS = Stories.BILLING + """
              tax:
                name: Tax
                channel: C0TAX
                members: [U0TIA]
                on_call: [U0TIA]
                supervisors: [U0TOM]
                policy: standard
                hours: {timezone: Europe/Berlin, days: mon-fri, from: "09:00", to: "17:30", holidays: DE}
                handles: [vat]
              legal:
                name: Legal
                channel: C0LEGAL
                members: [U0LEO]
                policy: standard
                hours: {timezone: Europe/Berlin, days: mon-fri, from: "09:00", to: "17:30", holidays: DE}
            """;

    @TempDir
    private Path folder;

    private Stage stage(OnDatabase database) throws IOException {
        var stage = Stage.on(database, folder);
        stage.slack.person("U0TIA", "tia");
        stage.slack.person("U0TOM", "tom");
        stage.slack.person("U0LEO", "leo");
        stage.slack.channel(TAX, "tax", "U0TIA", "U0TOM");
        stage.slack.privateChannel(LEGAL, "legal", "U0LEO");
        stage.slack.inviteBot(LEGAL);
        stage.read(TEAMS);
        stage.settle();
        return stage;
    }

    private static Message card(Stage stage, String channel) {
        return stage.slack.messages(channel).stream()
                .filter(m -> m.shown().contains("Ask: "))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static List<String> thread(Stage stage, String channel) {
        return stage.slack.thread(channel, card(stage, channel).ts()).stream()
                .skip(1)
                .map(Message::shown)
                .toList();
    }

    private static String status(Stage stage) {
        return stage.joanne.slash("C0SUPPORT", "/handoff", "status H-1").shown();
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void returnedWithASuggestionAndTheSenderRedirectsIt(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            stage.ben.press(stage.card(), "Return");
            stage.ben.fill("Reason", "This is about VAT");
            stage.ben.fill("Where it should go", "Tax");
            assertThat(stage.ben.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(stage.card().shown())
                    .contains("@Joanne's turn: @Ben returned it, for Tax", "Why it was returned: This is about VAT")
                    .doesNotContain("[Acknowledge]", "[Return]", "[Redirect]");
            assertThat(stage.lineShown())
                    .last()
                    .asString()
                    .startsWith("@Joanne, @Ben of Billing returned H-1. It should go to *Tax*.")
                    .contains("Why: This is about VAT", "[Redirect] [Send again]");
            assertThat(stage.told("U0ADMIN")).as("nobody need be asked").isEmpty();
            assertThat(stage.thread()).isEmpty();
            assertThat(status(stage)).contains("@Joanne's turn: @Ben returned it, for Tax");

            stage.joanne.press(stage.line().get(1), "Redirect");
            stage.joanne.fill("Reason", "Ben says it is yours");
            assertThat(stage.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(card(stage, TAX).shown())
                    .contains(
                            "H-1 · Tax",
                            "Ask: Refund the VAT",
                            "Tax's turn: nobody has it yet",
                            "came by way of Billing → Tax")
                    .contains("Why it came here: Ben says it is yours", "[Acknowledge]");
            assertThat(card(stage, TAX).mentions()).contains("U0TIA");
            assertThat(stage.card().shown())
                    .startsWith("*H-1* has moved on: Billing → Tax.")
                    .contains("[Open card]")
                    .doesNotContain("[Acknowledge]");
            assertThat(stage.line()).as("she did it herself").hasSize(2);
            assertThat(stage.lineShown().get(0)).contains("to *Tax*", "Tax's turn");
            assertThat(stage.lineShown().get(1)).doesNotContain("[Redirect]");
            assertThat(status(stage)).contains("Tax's turn");

            stage.later(Duration.ofHours(1));
            assertThat(thread(stage, TAX)).singleElement().asString().startsWith("@Tia *H-1* has waited");
            assertThat(stage.thread()).isEmpty();

            stage.slack.as("U0TIA").press(card(stage, TAX), "Acknowledge");
            stage.settle();
            stage.slack.as("U0TIA").reply(card(stage, TAX), "It is on its way");
            stage.settle();
            assertThat(stage.lineShown()).last().asString().startsWith("Tia: It is on its way");
            stage.joanne.reply(stage.line().get(0), "Thank you");
            stage.settle();
            assertThat(thread(stage, TAX)).last().asString().startsWith("Joanne: Thank you");
            assertThat(stage.thread()).isEmpty();
            assertThat(stage.recorded("REDIRECTED")).containsExactly("billing → tax: Ben says it is yours");
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aReturnCannotRot(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "return H-1 Not ours")
                            .shown())
                    .contains("H-1 is back with @Joanne");
            stage.settle();
            assertThat(stage.told("U0ADMIN"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("does not know where it should go", "Why: Not ours", "[Tax] [Legal]")
                    .doesNotContain("[Billing]");
            stage.later(Duration.ofHours(3));
            assertThat(stage.lineShown()).as("at 10 and 12").hasSize(4);
            assertThat(stage.lineShown())
                    .last()
                    .asString()
                    .startsWith("@Joanne, H-1 has waited 3 h of working time for you.");
            assertThat(stage.thread()).as("it is not the team's turn").isEmpty();
            assertThat(stage.told("U0BOSS")).isEmpty();

            stage.later(Duration.ofHours(5));
            assertThat(stage.told("U0MARIA"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("who has not answered");

            stage.admin.press(stage.told("U0ADMIN").get(0), "Tax");
            stage.settle();
            assertThat(card(stage, TAX).shown()).contains("Tax's turn");
            assertThat(stage.lineShown()).last().asString().contains("@Ada redirected H-1: Billing → Tax.");
            assertThat(stage.told("U0ADMIN").get(0).shown())
                    .contains("has moved on")
                    .doesNotContain("[Tax]");
            assertThat(stage.told("U0MARIA")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theSendersWordEndsTheirSilenceAndTheyMaySendItAgain(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            stage.later(Duration.ofMinutes(30));
            stage.ben.press(stage.card(), "Acknowledge");
            stage.bia.press(stage.card(), "Return");
            stage.bia.fill("Reason", "Which invoice?");
            stage.bia.fill("Where it should go", "I don't know");
            stage.bia.submit();
            stage.settle();
            assertThat(stage.told("U0BEN"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("@Bia returned H-1 to its sender", "nothing more to do");

            stage.later(Duration.ofMinutes(50));
            var before = stage.line().size();
            stage.joanne.reply(stage.line().get(0), "Invoice 4711");
            stage.settle();
            stage.later(Duration.ofMinutes(50));
            assertThat(stage.line()).as("but for her own words").hasSize(before + 1);

            var sentBack = stage.line().stream()
                    .filter(m -> m.shown().contains("[Send again]"))
                    .findFirst()
                    .orElseThrow();
            stage.joanne.press(sentBack, "Send again");
            stage.settle();
            assertThat(stage.card().shown()).contains("Billing's turn: nobody has it yet", "[Acknowledge]");
            assertThat(stage.lastInThread()).startsWith("@Ben Joanne sent *H-1* again");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void fromAPrivateTeamToAPublicOneIsConfirmedAndNothingInsideTravels(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "redirect H-1 legal They threaten with lawyers")
                            .shown())
                    .contains("H-1 has gone on");
            stage.settle();
            var leo = stage.slack.as("U0LEO");
            var card = card(stage, LEGAL);
            leo.reply(card, "Have they written?");
            leo.reply(card, ":lock: they will lose");
            stage.settle();
            stage.joanne.reply(stage.line().get(0), "They have");
            stage.settle();

            leo.press(card, "Redirect");
            leo.fill("Team", "Tax");
            leo.fill("Reason", "Only the VAT is disputed");
            assertThat(leo.submit().outcome()).isEqualTo(Submission.Outcome.UPDATED);
            stage.settle();
            assertThat(stage.slack.messages(TAX)).as("not yet").isEmpty();
            assertThat(leo.view().orElseThrow().shown())
                    .contains("Everybody in this workspace can read", "Only the VAT is disputed");
            assertThat(leo.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(card(stage, TAX).shown()).contains("came by way of Billing → Legal → Tax");
            assertThat(thread(stage, TAX))
                    .singleElement()
                    .asString()
                    .contains("Leo: Have they written?", "Joanne: They have")
                    .doesNotContain("lose");
            assertThat(stage.card().shown()).contains("Billing → Legal → Tax");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theThirdHopTellsBothSupervisorsTheWholeWay(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            stage.later(Duration.ofHours(4));
            assertThat(stage.told("U0BOSS")).hasSize(1);
            stage.ben.slash(Stage.BILLING, "/handoff", "redirect H-1 tax VAT");
            stage.slack.as("U0TIA").slash(TAX, "/handoff", "redirect H-1 billing No, a refund");
            stage.settle();
            assertThat(stage.told("U0TOM")).isEmpty();
            assertThat(stage.told("U0BOSS").get(0).shown()).contains("has moved on: Billing → Tax → Billing");
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(2);
            stage.ben.slash(Stage.BILLING, "/handoff", "redirect H-1 tax It is VAT");
            stage.settle();
            assertThat(stage.told("U0TOM"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("redirected 3 times: Billing → Tax → Billing → Tax")
                    .contains("Billing: VAT", "Tax: No, a refund", "Billing: It is VAT");
            assertThat(stage.told("U0MARIA")).hasSize(1);

            stage.later(Duration.ofHours(5));
            assertThat(stage.told("U0TOM"))
                    .as("the ladder begins anew, with the new team")
                    .hasSize(2);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatTheSenderWasToldOfFormerTeamsStaysTrue(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            stage.ben.press(stage.card(), "Release");
            stage.settle();
            stage.bia.press(stage.card(), "Acknowledge");
            stage.settle();
            stage.bia.slash(Stage.BILLING, "/handoff", "redirect H-1 tax It is VAT");
            stage.settle();
            stage.slack.as("U0TIA").press(card(stage, TAX), "Acknowledge");
            stage.settle();
            assertThat(stage.lineShown())
                    .anyMatch(shown -> shown.startsWith("@Joanne, @Ben gave H-1 back to Billing."))
                    .anyMatch(shown -> shown.startsWith("@Joanne, @Bia of Billing had H-1."))
                    .anyMatch(shown -> shown.startsWith("@Joanne, @Tia of Tax has H-1."));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoMayNotIsToldWhatTheyCanDo(OnDatabase database) throws IOException {
        try (var stage = stage(database)) {
            stage.handOff("Refund the VAT");
            assertThat(stage.joanne
                            .slash("C0SUPPORT", "/handoff", "return H-1 no")
                            .shown())
                    .contains("Its sender can redirect or cancel it");
            assertThat(stage.maria
                            .slash("C0SUPPORT", "/handoff", "redirect H-1 tax no")
                            .shown())
                    .contains("Only its sender, a steward");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "redirect H-1 billing no")
                            .shown())
                    .contains("stands with that team already");
            stage.ben.slash(Stage.BILLING, "/handoff", "redirect H-1");
            assertThat(stage.ben.view().orElseThrow().labels()).containsExactly("Team", "Reason");
        }
    }
}
