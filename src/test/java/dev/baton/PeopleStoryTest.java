package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Message;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who look on, and the sender's last word. */
class PeopleStoryTest {
    @TempDir
    private Path folder;

    private Stage resolved(OnDatabase database) throws IOException {
        var stage = Stage.on(database, folder);
        stage.handOff("Refund invoice 4711");
        stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
        stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
        stage.settle();
        return stage;
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void seenIsShownAndStopsNothing(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.maria.join(Stage.BILLING);
            stage.ben.react(stage.card(), "eyes::skin-tone-3");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet", "seen by @Ben", "[Acknowledge]");
            assertThat(stage.lineShown()).singleElement().asString().contains("seen by @Ben");
            stage.later(Duration.ofHours(1));
            assertThat(stage.thread()).as("the ladder runs on").hasSize(1);

            stage.ben.react(stage.lastMessageInThread(), "eyes");
            stage.bia.react(stage.lastMessageInThread(), "eyes");
            stage.maria.react(stage.card(), "eyes");
            stage.settle();
            assertThat(stage.card().shown()).contains("seen by @Ben, @Bia");
            assertThat(stage.slack.ephemerals("U0BEN")).isEmpty();
            assertThat(stage.slack.ephemerals("U0MARIA"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("Only the team that H-1 was handed to can do that");
            assertThat(stage.recorded("SEEN")).hasSize(2);

            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn").doesNotContain("seen by");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoeverWatchesHearsOfEachChangeOfState(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.person("U0CLEO", "cleo");
            var cleo = stage.slack.as("U0CLEO");
            cleo.join(Stage.BILLING);
            cleo.press(stage.card(), "Watch");
            stage.settle();
            assertThat(stage.card().shown()).contains("watching: @Cleo");
            assertThat(stage.slack.ephemerals("U0CLEO"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("You watch H-1 now");
            stage.later(Duration.ofHours(5));
            assertThat(stage.told("U0CLEO")).as("a nudge is no change of state").isEmpty();

            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            stage.ben.reply(stage.card(), "On it");
            stage.settle();
            assertThat(stage.told("U0CLEO"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .startsWith("H-1, which you watch, is with @Ben.")
                    .contains("Ask: Refund invoice 4711", "[Stop watching] [Open card]");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            assertThat(stage.told("U0CLEO"))
                    .last()
                    .extracting(Message::shown)
                    .asString()
                    .startsWith("H-1, which you watch, is resolved.");

            cleo.press(stage.told("U0CLEO").get(0), "Stop watching");
            stage.settle();
            assertThat(stage.card().shown()).doesNotContain("watching");
            stage.joanne.press(stage.withButton("Confirm"), "Confirm");
            stage.settle();
            assertThat(stage.told("U0CLEO")).hasSize(2);
            stage.later(Duration.ofMinutes(1));
            cleo.press(stage.told("U0CLEO").get(1), "Stop watching");
            stage.settle();
            assertThat(stage.slack.ephemerals("U0CLEO"))
                    .last()
                    .extracting(Message::shown)
                    .asString()
                    .contains("You do not watch H-1");
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoeverActsIsNotToldOfItAndGuestsAndTheSenderDoNotWatch(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.person(Profile.of("U0GUS", "gus").with(Profile.Trait.GUEST));
            for (var person : List.of(stage.joanne, stage.slack.as("U0GUS"))) {
                person.join(Stage.BILLING);
                person.press(stage.card(), "Watch");
            }
            stage.bia.press(stage.card(), "Watch");
            stage.settle();
            assertThat(stage.card().shown()).contains("watching: @Bia\n");
            assertThat(stage.slack.ephemerals("U0JOANNE"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("your line with Baton tells you");
            assertThat(stage.slack.ephemerals("U0GUS"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("Only full members of this workspace can watch H-1. Ask @Joanne");

            stage.bia.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            assertThat(stage.told("U0BIA")).isEmpty();
            stage.ben.slash(Stage.BILLING, "/handoff", "return H-1 not ours");
            stage.settle();
            assertThat(stage.told("U0BIA"))
                    .as("as its owner, and not twice")
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("@Ben returned H-1 to its sender");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void thanksDoNotReopenAndMoreThanThanksDoes(OnDatabase database) throws IOException {
        try (var stage = resolved(database)) {
            stage.joanne.reply(stage.line().get(0), "Perfect, thank you Ben! :tada:");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Joanne's turn: confirm");
            assertThat(stage.lastInThread()).startsWith("Joanne: Perfect, thank you Ben!");

            stage.joanne.reply(stage.line().get(0), "Thanks, but the second charge is still there");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn", "reopened 1×", "[Resolve]");
            assertThat(stage.thread())
                    .anyMatch(shown -> shown.startsWith("Joanne: Thanks, but the second charge"))
                    .anyMatch(shown -> shown.startsWith("@Ben Joanne wrote again after *H-1* was resolved"));
            assertThat(stage.line()).noneMatch(m -> m.buttons().contains("Confirm"));
            assertThat(stage.line().get(0).shown()).contains("@Ben's turn");
            assertThat(stage.recorded("NOT_FIXED")).hasSize(1);

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded both");
            stage.settle();
            stage.joanne.press(stage.line().get(0), "Add details");
            stage.joanne.fill("Details", "One cent is missing");
            stage.joanne.submit();
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn", "reopened 2×");
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void reopenedItIsOpenWhereTheOwnerIsGone(OnDatabase database) throws IOException {
        try (var stage = resolved(database)) {
            stage.read(Stories.BILLING
                    .replace("members: [U0BEN, U0BIA]", "members: [U0BIA]")
                    .replace("on_call: [U0BEN]", "on_call: [U0BIA]"));
            stage.joanne.reply(stage.line().get(0), "It came back");
            stage.settle();
            assertThat(stage.card().shown()).contains("Billing's turn: nobody has it yet", "[Acknowledge]");
            assertThat(stage.thread()).anyMatch(shown -> shown.startsWith("@Bia Joanne wrote again"));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void closedBySilenceRatedAndCredited(OnDatabase database) throws IOException {
        try (var stage = resolved(database)) {
            stage.later(Duration.ofHours(72));
            var ended = stage.line().get(stage.line().size() - 1);
            assertThat(ended.shown())
                    .startsWith("H-1 is closed, since nothing was said")
                    .contains("How was it?", "[:slightly_smiling_face: Good] [:neutral_face: So-so]", "[Give credit]");
            assertThat(stage.line().stream().filter(m -> m.buttons().contains("Give credit")))
                    .as("asked once")
                    .hasSize(1);
            var lines = stage.line().size();

            stage.joanne.press(ended, "rate.poor");
            stage.settle();
            stage.joanne.press(ended, "rate.good");
            stage.settle();
            assertThat(stage.withButton("Give credit").shown())
                    .contains("You rated it :slightly_smiling_face: Good.", "[Add a line]");
            stage.joanne.press(ended, "Add a line");
            stage.joanne.fill("In a line", "Quick and *kind*");
            stage.joanne.submit();
            stage.settle();
            assertThat(stage.withButton("Give credit").shown()).contains("In your words: Quick and *kind*");

            stage.joanne.press(ended, "Give credit");
            stage.joanne.press(ended, "Give credit");
            stage.settle();
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(2);
            assertThat(stage.slack.messages(Stage.BILLING).get(1).shown())
                    .startsWith(":raised_hands: Joanne thanks @Ben for H-1.")
                    .contains("\nRefund invoice 4711");
            assertThat(stage.card().shown()).contains("Closed: nobody's turn", "with thanks from @Joanne");
            assertThat(stage.line()).as("all of it in the one message").hasSize(lines);
            assertThat(stage.line().get(lines - 1).shown())
                    .contains("You thanked @Ben in their channel.")
                    .doesNotContain("[Give credit]");
            assertThat(stage.slack.ephemerals("U0JOANNE"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("stand in the team's channel already");

            stage.joanne.press(ended, "rate.good");
            stage.settle();
            assertThat(stage.line().get(lines - 1).shown())
                    .contains("How was it?")
                    .doesNotContain("[Add a line]");
            assertThat(stage.recorded("RATED")).containsExactly("poor", "good", "Quick and *kind*", "taken back");
            assertThat(stage.recorded("CREDITED")).hasSize(1);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void onceClosedItStaysSoAndTheSenderMayHandItOffAnew(OnDatabase database) throws IOException {
        try (var stage = resolved(database)) {
            stage.joanne.press(stage.withButton("Confirm"), "Confirm");
            stage.settle();
            stage.joanne.reply(stage.line().get(0), "Thank you!");
            stage.settle();
            assertThat(stage.line()).noneMatch(m -> m.buttons().contains("Hand off anew"));

            stage.joanne.reply(stage.line().get(0), "The charge came back");
            stage.joanne.reply(stage.line().get(0), "Hello?");
            stage.settle();
            assertThat(stage.card().shown()).contains("Closed: nobody's turn");
            assertThat(stage.line().stream().filter(m -> m.buttons().contains("Hand off anew")))
                    .as("once, however often she writes")
                    .hasSize(1);
            stage.joanne.press(stage.withButton("Hand off anew"), "Hand off anew");
            stage.joanne.fill("Urgency", "High");
            stage.joanne.submit();
            stage.settle();
            assertThat(stage.card().shown())
                    .contains("H-2 · Billing", "Ask: Refund invoice 4711", "Stake: Acme cancels on Friday.")
                    .contains("Situation: Follows H-1. https://playground.slack.com/archives/C0BILLING/p");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void onlyTheSenderSaysHowItWas(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var asked = stage.joanne.say("C0SUPPORT", "Acme was charged twice");
            stage.slack.inviteBot("C0SUPPORT");
            stage.joanne.shortcut("hand_off_message", asked);
            await().until(() -> stage.joanne
                    .view()
                    .filter(view -> view.labels().contains("Team"))
                    .isPresent());
            stage.joanne.choose("Team", "Billing");
            stage.joanne.fill("Ask", "Refund invoice 4711");
            stage.joanne.fill("Stake", "Acme cancels on Friday.");
            stage.joanne.submit();
            stage.settle();
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            var resolution = stage.slack.thread("C0SUPPORT", asked.ts()).stream()
                    .filter(m -> m.buttons().contains("Confirm"))
                    .findFirst()
                    .orElseThrow();
            stage.joanne.press(resolution, "Confirm");
            stage.settle();
            stage.maria.press(resolution, "Give credit");
            stage.later(Duration.ofMinutes(1));
            stage.maria.press(resolution, "rate.poor");
            stage.settle();
            assertThat(stage.slack.ephemerals("U0MARIA"))
                    .hasSize(2)
                    .extracting(Message::shown)
                    .allMatch(shown -> shown.contains("Only @Joanne, who handed off H-1, can say that."));
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);

            stage.joanne.reply(resolution, "Hello again, the customer asks once more");
            stage.maria.reply(resolution, "Was that not refunded?");
            stage.settle();
            assertThat(stage.thread()).as("what is said there is theirs").isEmpty();
            assertThat(stage.told("U0JOANNE"))
                    .as("to her alone, where others read the thread")
                    .singleElement()
                    .satisfies(m -> assertThat(m.buttons()).contains("Hand off anew"));
        }
    }
}
