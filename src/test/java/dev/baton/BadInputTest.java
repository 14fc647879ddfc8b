package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.baton.playground.Call;
import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Profile;
import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What should not happen, happens: each time it is answered in words to the one who did it, and nothing public changes. */
class BadInputTest {
    @TempDir
    Path folder;

    private Stage onH2() throws IOException {
        return Stage.on(OnDatabase.H2, folder);
    }

    // The form

    @Test
    void asksForEveryFieldThatIsMissing() throws IOException {
        try (var stage = onH2()) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "");
            var view = stage.joanne.view().orElseThrow();
            var answer = new RawSlack(stage).interaction(RawSlack.submission("U0JOANNE", view, Map.of()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(errors(answer.body()))
                    .containsOnlyKeys("team", "ask", "situation", "stake")
                    .containsEntry("team", "Choose the team that can do it.")
                    .containsEntry("ask", "Say in one line what you need from them.");
            assertThat(stage.slack.messages(Stage.BILLING)).isEmpty();
        }
    }

    @Test
    void survivesAFormWithoutAnyState() throws IOException {
        try (var stage = onH2()) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "");
            var payload = RawSlack.submission("U0JOANNE", stage.joanne.view().orElseThrow(), Map.of());
            payload.getAsJsonObject("view").add("state", RawSlack.json("{}"));

            var answer = new RawSlack(stage).interaction(payload);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(errors(answer.body())).containsKeys("team", "ask", "situation", "stake");
        }
    }

    @Test
    void tellsUnderEachFieldThatItIsTooLongAndByHowMuch() throws IOException {
        try (var stage = onH2()) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing x");
            var changed = new HashMap<String, com.google.gson.JsonElement>();
            changed.put("ask", RawSlack.words("é".repeat(151)));
            changed.put("situation", RawSlack.words("x".repeat(3001)));
            changed.put("stake", RawSlack.words("\uD83D\uDE00".repeat(301)));
            changed.put("tried", RawSlack.words("x".repeat(1001)));
            changed.put("behalf", RawSlack.words("x".repeat(151)));
            changed.put("question_client", RawSlack.words("x".repeat(301)));
            var answer = new RawSlack(stage)
                    .interaction(
                            RawSlack.submission("U0JOANNE", stage.joanne.view().orElseThrow(), changed));

            assertThat(errors(answer.body()))
                    .containsOnlyKeys("ask", "situation", "stake", "tried", "behalf", "question_client")
                    .containsEntry("stake", "At most 300 characters; these are 301.");
            assertThat(stage.slack.messages(Stage.BILLING)).isEmpty();
        }
    }

    @Test
    void keepsWhatWasTypedUnderAnError() throws IOException {
        try (var stage = onH2()) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing Refund it");
            stage.joanne.fill("Situation", "Charged twice.");
            stage.joanne.fill("Stake", "Acme leaves.");
            stage.joanne.fill("Needed by", stage.now().minusSeconds(3600));

            var refused = stage.joanne.submit();

            assertThat(refused.outcome()).isEqualTo(Submission.Outcome.ERRORS);
            assertThat(refused.errors()).containsOnlyKeys("Needed by");
            assertThat(stage.joanne.view().orElseThrow().values())
                    .containsEntry("Ask", "Refund it")
                    .containsEntry("Situation", "Charged twice.")
                    .containsEntry("Stake", "Acme leaves.");
            stage.joanne.fill("Needed by", stage.now().plusSeconds(3600));
            assertThat(stage.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
        }
    }

    @Test
    void asksForAnotherTeamWhereTheChosenOneIsGone() throws IOException {
        try (var stage = onH2()) {
            stage.slack.channel("C0TREASURY", "treasury", "U0BOSS");
            stage.read(Stories.BILLING + """
                      treasury:
                        name: Treasury
                        channel: C0TREASURY
                        policy: standard
                    """);
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing Refund it");
            stage.joanne.fill("Situation", "Charged twice.");
            stage.joanne.fill("Stake", "Acme leaves.");
            stage.read(Stories.BILLING.replace("  billing:", "  treasury:").replace("name: Billing", "name: Treasury"));

            var refused = stage.joanne.submit();

            assertThat(refused.errors())
                    .containsOnly(Map.entry("Team", "That team is not in the directory any more. Choose another one."));
            stage.joanne.choose("Team", "Treasury");
            assertThat(stage.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(stage.card().shown()).contains("H-1 · Treasury", "Charged twice.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAFormOnceHoweverOftenItIsSubmitted(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing Refund it");
            stage.joanne.fill("Situation", "Charged twice.");
            stage.joanne.fill("Stake", "Acme leaves.");
            var form = stage.joanne.view().orElseThrow();
            var payload = RawSlack.submission("U0JOANNE", form, Map.of());

            assertThat(stage.joanne.submit(form).outcome()).isEqualTo(Submission.Outcome.CLOSED);
            assertThat(stage.joanne.submit(form).status()).isEqualTo(200);
            stage.restart();
            assertThat(new RawSlack(stage).interaction(payload).body()).isEmpty();
            stage.settle();

            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(1);
            assertThat(stage.slack.dm("U0JOANNE")).hasSize(1);
            stage.handOff("Another one");
            assertThat(stage.card().shown()).contains("H-2");
        }
    }

    // Triggers

    @Test
    void asksForTheCommandOnceMoreWhereItsTriggerExpired() throws IOException {
        try (var stage = onH2()) {
            var answer = new RawSlack(stage).command(RawSlack.typed("U0JOANNE", "billing Refund <it>"));

            assertThat(said(answer.body()))
                    .isEqualTo("Slack did not open the form in time. Type it once more: `/handoff billing Refund"
                            + " &lt;it&gt;`");
        }
    }

    @Test
    void saysSoWhereAPressCouldNotOpenItsForm() throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);

            slack.interaction(RawSlack.press("U0BEN", stage.card(), "acknowledge", "H-1 x"));
            stage.settle();

            assertThat(stage.card().shown()).contains("@Ben's turn: owner");
            assertThat(last(stage, "U0BEN"))
                    .isEqualTo("H-1 is yours. Slack did not open the form for your words to the sender: give them with"
                            + " `/handoff ack H-1 …`.");

            slack.interaction(RawSlack.press("U0BEN", stage.card(), "resolve", "H-1 x"));
            assertThat(last(stage, "U0BEN")).isEqualTo("Slack did not open the form in time. Press it once more.");
            assertThat(stage.card().shown()).contains("@Ben's turn: owner");
        }
    }

    @Test
    void saysInTheirDmThatTheShortcutOpenedNothing() throws IOException {
        try (var stage = onH2()) {
            new RawSlack(stage).interaction(RawSlack.shortcut("U0JOANNE", "hand_off_request"));

            assertThat(last(stage, "U0JOANNE"))
                    .isEqualTo(
                            "Slack did not open the form in time. Choose the shortcut once more, or type `/handoff`.");
        }
    }

    @Test
    void answersAButtonOfAFormerBaton() throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);

            assertThat(slack.interaction(RawSlack.press("U0BEN", stage.card(), "forward", "H-1 x"))
                            .statusCode())
                    .isEqualTo(200);

            assertThat(last(stage, "U0BEN"))
                    .isEqualTo("Baton has no such button any more. Type `/handoff mine` to see what waits for you.");
        }
    }

    // Who may not

    @ParameterizedTest
    @EnumSource
    void letsNobodyTakeItWhoIsNotOfTheTeam(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.read(Stories.BILLING.replace(
                    "[U0BEN, U0BIA]", "[U0BEN, U0BIA, U0GUEST, U0ULTRA, U0ROBOT, U0GONE, U0ELSE, U0JOANNE]"));
            enter(stage, Profile.of("U0ZOE", "zoe"));
            enter(stage, Profile.of("U0GUEST", "gus").with(Profile.Trait.GUEST));
            enter(stage, Profile.of("U0ULTRA", "uma").with(Profile.Trait.ULTRA_GUEST));
            enter(stage, Profile.of("U0ROBOT", "robot").with(Profile.Trait.BOT));
            enter(stage, Profile.of("U0ELSE", "elsa").with(Profile.Trait.STRANGER));
            enter(stage, Profile.of("U0GONE", "gina"));
            stage.joanne.join(Stage.BILLING);
            stage.handOff("Refund it");
            var card = stage.card();

            for (var who : List.of("U0ZOE", "U0GUEST", "U0ULTRA", "U0ROBOT", "U0ELSE", "U0JOANNE")) {
                stage.slack.as(who).react(card, "white_check_mark");
                stage.slack.as(who).press(card, "Acknowledge");
            }
            stage.slack.trouble().pauseEvents();
            stage.slack.as("U0GONE").react(card, "raising_hand");
            stage.slack.deactivate("U0GONE");
            stage.slack.trouble().resumeEvents();
            stage.settle();

            assertThat(stage.card().shown()).isEqualTo(card.shown());
            assertThat(stage.thread()).isEmpty();
            for (var who : List.of("U0ZOE", "U0GUEST", "U0ULTRA", "U0ELSE")) {
                assertThat(last(stage, who))
                        .isEqualTo("Only the team that H-1 was handed to can take it. Nobody has it now. The sender"
                                + " and the team can have it nudged: `/handoff nudge H-1`.");
            }
            assertThat(last(stage, "U0JOANNE"))
                    .isEqualTo("You handed off H-1 yourself, so somebody else has to take it. Nobody has it now. You"
                            + " can have it nudged: `/handoff nudge H-1`.");
            stage.ben.react(card, "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn: owner");
        }
    }

    @Test
    void takesNoReactionOfItsOwnOrOfAnotherMessage() throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            var card = stage.card();
            var rows = stage.rows();
            var calls = stage.slack.calls().size();
            var slack = new RawSlack(stage);

            var other = stage.ben.say(Stage.BILLING, "Lunch?");
            stage.bia.react(other, "white_check_mark");
            for (var emoji : List.of("fire", "tada", "white_check", "thumbsup::skin-tone-2", "heavy_check_mark")) {
                IntStream.range(0, 20)
                        .forEach(i -> assertThat(slack.event(RawSlack.reaction("U0BEN", card, emoji))
                                        .statusCode())
                                .isEqualTo(200));
            }
            stage.settle();

            assertThat(stage.rows()).isEqualTo(rows);
            assertThat(stage.slack.calls()).hasSize(calls);
            assertThat(stage.card().shown()).isEqualTo(card.shown());
        }
    }

    // Stale cards

    @ParameterizedTest
    @EnumSource
    void answersPressesOnWhatACardShowedBefore(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1 I refund it");
            stage.later(Duration.ofSeconds(1));

            slack.interaction(RawSlack.press("U0BIA", stage.card(), "acknowledge", "H-1 x"));
            stage.later(Duration.ofSeconds(1));
            assertThat(last(stage, "U0BIA")).isEqualTo("@Ben was first and has H-1. You are a helper on it now.");
            slack.interaction(RawSlack.press("U0BIA", stage.card(), "acknowledge", "H-1 x"));
            stage.later(Duration.ofSeconds(1));
            assertThat(last(stage, "U0BIA")).isEqualTo("You are a helper on H-1 already. @Ben has it.");
            slack.interaction(RawSlack.press("U0BEN", stage.card(), "acknowledge", "H-1 x"));
            stage.later(Duration.ofSeconds(1));
            assertThat(last(stage, "U0BEN"))
                    .isEqualTo("You have H-1 already. Say when it is done: `/handoff resolve H-1 …`.");

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 Refunded");
            stage.later(Duration.ofSeconds(1));
            var resolved = stage.card().shown();
            for (var action : List.of("acknowledge", "release", "resolve")) {
                slack.interaction(RawSlack.press("U0BEN", stage.card(), action, "H-1 x"));
                stage.later(Duration.ofSeconds(1));
                assertThat(last(stage, "U0BEN"))
                        .isEqualTo("That cannot be done with H-1 now: it is resolved and waits for its sender. The"
                                + " sender can confirm it, or say that it is not fixed.");
            }
            slack.interaction(RawSlack.press("U0BIA", stage.card(), "confirm", "H-1 x"));
            stage.later(Duration.ofSeconds(1));
            assertThat(last(stage, "U0BIA")).isEqualTo("Only @Joanne, who handed off H-1, can say that.");
            assertThat(stage.card().shown()).isEqualTo(resolved);
        }
    }

    @Test
    void tellsStrangersOfAClosedOneThatItIsClosed() throws IOException {
        try (var stage = onH2()) {
            enter(stage, Profile.of("U0ZOE", "zoe"));
            stage.handOff("Refund it");
            stage.joanne.slash("C0SUPPORT", "/handoff", "cancel H-1 It is done already");
            stage.settle();

            new RawSlack(stage).interaction(RawSlack.press("U0ZOE", stage.card(), "acknowledge", "H-1 x"));
            stage.settle();

            assertThat(last(stage, "U0ZOE"))
                    .isEqualTo("Only the team that H-1 was handed to can take it. It is canceled.");
        }
    }

    // Numbers

    @ParameterizedTest
    @ValueSource(strings = {"H-99", "99", "#99", "h-99", "999999999"})
    void saysThatThereIsNoSuchNumber(String number) throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            var rows = stage.rows();
            for (var word : List.of("ack", "status", "release", "resolve", "cancel", "nudge")) {
                assertThat(stage.ben
                                .slash(Stage.BILLING, "/handoff", word + " " + number + " words")
                                .shown())
                        .startsWith("There is no H-9")
                        .endsWith(" that you can see. `/handoff mine` lists yours.");
            }
            assertThat(stage.rows()).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H-", "H-0", "-1", "H-1234567890", "soon", "H-1,H-2"})
    void asksForANumber(String typed) throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            for (var word : List.of("ack", "status", "release", "resolve", "cancel", "nudge")) {
                assertThat(stage.ben
                                .slash(Stage.BILLING, "/handoff", word + " " + typed)
                                .shown())
                        .isEqualTo("Which one? Give its number: `/handoff " + word
                                + " H-12`. `/handoff mine` lists yours.");
            }
            assertThat(stage.card().shown()).contains("nobody has it yet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheHandoffsOfAPrivateTeamFromEverybodyElse(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.slack.privateChannel("C0LEGAL", "legal", "U0BOSS", "U0BATON");
            stage.read(Stories.BILLING.replace("channel: C0BILLING", "channel: C0LEGAL"));
            stage.slack.person("U0ZOE", "zoe");
            stage.slack.channel("C0LOBBY", "lobby", "U0ZOE");
            stage.handOff("Refund it");
            var rows = stage.rows();

            for (var word : List.of("ack", "status", "release", "resolve", "cancel", "nudge")) {
                var known = ask(stage, word + " H-1 words");
                var absent = ask(stage, word + " H-7 words");
                assertThat(known).isEqualTo(absent.replace("H-7", "H-1"));
            }
            assertThat(stage.rows()).isEqualTo(rows);
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "status H-1").shown())
                    .contains("Refund it");
            assertThat(stage.ben.slash("C0SUPPORT", "/handoff", "ack H-1").shown())
                    .contains("H-1 is yours");
        }
    }

    private static String ask(Stage stage, String typed) {
        return stage.slack.as("U0ZOE").slash("C0LOBBY", "/handoff", typed).shown();
    }

    // Channels

    @ParameterizedTest
    @EnumSource
    void keepsTheHandoffWhileThePrivateChannelIsClosedToIt(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.slack.privateChannel("C0LEGAL", "legal", "U0BEN", "U0BATON");
            stage.read(Stories.BILLING.replace("channel: C0BILLING", "channel: C0LEGAL"));
            stage.restart();
            stage.slack.kickBot("C0LEGAL");
            assertThat(stage.handOff("Refund it").outcome()).isEqualTo(Submission.Outcome.CLOSED);

            assertThat(stage.line())
                    .anySatisfy(m -> assertThat(m.shown())
                            .contains("Baton cannot post in the channel of Billing", "H-1 is kept"));
            assertThat(stage.slack.dm("U0ADMIN"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.shown())
                            .contains("Baton cannot post in", "Invite it there", "H-1 is posted as soon as it can be"));

            stage.slack.inviteBot("C0LEGAL");
            stage.restart();
            stage.settle();
            assertThat(stage.slack.messages("C0LEGAL"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.shown()).contains("H-1 · Billing", "Refund it"));
            stage.ben.press(stage.slack.messages("C0LEGAL").get(0), "Acknowledge");
            stage.settle();
            assertThat(stage.slack.messages("C0LEGAL").get(0).shown()).contains("@Ben's turn: owner");
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsThePublicChannelWhereTheCardComesFirst(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.slack.kickBot(Stage.BILLING);
            stage.handOff("Refund it");

            assertThat(stage.slack.messages(Stage.BILLING))
                    .singleElement()
                    .satisfies(card -> assertThat(card.shown()).contains("Ask: Refund it"));
            assertThat(stage.slack.dm("U0ADMIN")).isEmpty();
            assertThat(stage.slack.dm("U0BOSS")).isEmpty();
            stage.ben.react(stage.card(), "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn: owner");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheHandoffWhileTheChannelIsArchived(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.slack.archive(Stage.BILLING);
            stage.handOff("Refund it");

            assertThat(stage.line())
                    .anySatisfy(m -> assertThat(m.shown()).contains("Baton cannot post", "H-1 is kept"));
            assertThat(stage.slack.dm("U0ADMIN"))
                    .anySatisfy(m -> assertThat(m.shown()).contains("the channel is archived"));
            stage.later(Duration.ofHours(4));
            assertThat(stage.slack.dm("U0BOSS"))
                    .anySatisfy(m -> assertThat(m.shown()).contains("nobody has taken it", "Refund it"));

            stage.slack.unarchive(Stage.BILLING);
            stage.restart();
            stage.settle();
            assertThat(stage.card().shown()).contains("Refund it", "escalated, level 1 of 3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsThePresentStateOnceItIsBackInTheChannel(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund it");
            stage.slack.kickBot(Stage.BILLING);
            stage.ben.slash("C0SUPPORT", "/handoff", "ack H-1 I refund it");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");

            stage.slack.inviteBot(Stage.BILLING);
            stage.restart();
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn: owner", "I refund it");
        }
    }

    // The same request twice

    @ParameterizedTest
    @EnumSource
    void answersAReplayWithoutASecondEffect(OnDatabase kind) throws IOException {
        try (var stage = Stage.on(kind, folder)) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);
            var click = RawSlack.press("U0BEN", stage.card(), "acknowledge", "H-1 x");
            var event = RawSlack.reaction("U0BIA", stage.card(), "white_check_mark");
            var command = RawSlack.typed("U0BEN", "release H-1");
            slack.interaction(click);
            slack.event(event);
            slack.command(command);
            stage.settle();
            var card = stage.card().shown();
            assertThat(card).contains("nobody has it yet");
            var calls = publicCalls(stage);
            var rows = stage.rows();

            for (var round = 0; round < 2; round++) {
                assertThat(slack.interaction(click).statusCode()).isEqualTo(200);
                assertThat(slack.event(event).statusCode()).isEqualTo(200);
                assertThat(said(slack.command(command).body()))
                        .isEqualTo("That was done already. H-1: nobody has it yet.");
                stage.settle();
                assertThat(stage.card().shown()).isEqualTo(card);
                assertThat(stage.rows()).isEqualTo(rows);
                assertThat(publicCalls(stage)).isEqualTo(calls);
                stage.restart();
            }
        }
    }

    private static long publicCalls(Stage stage) {
        return stage.slack.calls().stream()
                .filter(call -> call.method().equals("chat.postMessage")
                        || call.method().equals("chat.update"))
                .count();
    }

    // What is not meant for Baton, or unknown to it

    @Test
    void ignoresWhatComesFromAnotherWorkspace() throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);
            var rows = stage.rows();
            var calls = stage.slack.calls().size();
            var typed = RawSlack.typed("U0BEN", "ack H-1");
            typed.put("team_id", "T0OTHER");
            var press = RawSlack.press("U0BEN", stage.card(), "acknowledge", "H-1 x");
            press.getAsJsonObject("team").addProperty("id", "T0OTHER");
            var reaction = RawSlack.reaction("U0BEN", stage.card(), "white_check_mark");
            reaction.addProperty("team_id", "T0OTHER");

            assertThat(slack.command(typed).statusCode()).isEqualTo(200);
            assertThat(slack.interaction(press).statusCode()).isEqualTo(200);
            assertThat(slack.event(reaction).statusCode()).isEqualTo(200);
            stage.settle();

            assertThat(stage.rows()).isEqualTo(rows);
            assertThat(stage.slack.calls()).hasSize(calls);
        }
    }

    @Test
    void doesNothingForFormsThatItDoesNotKnowAndSaysSoForPresses() throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);
            var rows = stage.rows();
            var calls = stage.slack.calls().size();
            var two = RawSlack.press("U0BEN", stage.card(), "acknowledge", "H-1 x");
            two.getAsJsonArray("actions").add(RawSlack.action("release", "H-1 x"));
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing x");
            var form = RawSlack.submission("U0JOANNE", stage.joanne.view().orElseThrow(), Map.of());
            form.getAsJsonObject("view").addProperty("callback_id", "another_form");
            var shortcut = RawSlack.payload("shortcut", "U0BEN");
            shortcut.addProperty("callback_id", "another_shortcut");

            for (var payload : List.of(
                    two,
                    RawSlack.press("U0BEN", stage.card(), "explode", "H-1 x"),
                    RawSlack.press("U0BEN", stage.card(), "acknowledge", "nonsense"),
                    RawSlack.press("U0BEN", stage.card(), "acknowledge", ""),
                    form,
                    shortcut)) {
                assertThat(slack.interaction(payload).statusCode()).isIn(200, 404);
            }
            stage.settle();

            assertThat(stage.rows()).isEqualTo(rows);
            assertThat(stage.slack.calls().subList(calls, stage.slack.calls().size()))
                    .extracting(Call::method)
                    .containsExactly(
                            "views.open",
                            "chat.postEphemeral",
                            "chat.postEphemeral",
                            "chat.postEphemeral",
                            "chat.postEphemeral");
            assertThat(last(stage, "U0BEN")).startsWith("Baton has no such button any more.");
            assertThat(stage.card().shown()).contains("nobody has it yet");
        }
    }

    // Text

    @Test
    void takesFortyThousandCharacters() throws IOException {
        try (var stage = onH2()) {
            var long40k = "word ".repeat(8_000).strip();
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", long40k).shown())
                    .startsWith("I do not know “word word")
                    .hasSizeLessThan(3_000);

            stage.joanne.slash("C0SUPPORT", "/handoff", "billing " + long40k);
            var values = stage.joanne.view().orElseThrow().values();
            assertThat(values.get("Ask")).hasSizeLessThanOrEqualTo(150).endsWith("…");
            assertThat(values.get("Situation")).hasSizeLessThanOrEqualTo(3_000).endsWith("…");

            stage.handOff("Refund it");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "ack H-1 " + long40k)
                            .shown())
                    .contains("Nothing was done; say it shorter.")
                    .hasSizeLessThan(300);
            assertThat(stage.card().shown()).contains("nobody has it yet");
        }
    }

    @Test
    void opensTheFormForNothingTypedAndHelpsWithNonsense() throws IOException {
        try (var stage = onH2()) {
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "   ").body())
                    .isEmpty();
            assertThat(stage.joanne.view()).isPresent();
            assertThat(stage.joanne
                            .slash("C0SUPPORT", "/handoff", "\u202Ebilling <!channel> *x*")
                            .body())
                    .contains("I do not know")
                    .doesNotContain("<!channel>", "\u202E");
        }
    }

    @Test
    void takesAnEmptyWordForNone() throws IOException {
        try (var stage = onH2()) {
            stage.handOff("Refund it");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1   \u0007 ");
            assertThat(stage.ben
                            .slash(Stage.BILLING, "/handoff", "resolve H-1 \u0000\u0007")
                            .shown())
                    .isEqualTo("A word is needed on H-1: say what was done, or why.");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn: owner");
        }
    }

    private static Person enter(Stage stage, Profile profile) {
        var person = stage.slack.person(profile);
        person.join(Stage.BILLING);
        return person;
    }

    private static String last(Stage stage, String person) {
        return stage.slack.ephemerals(person).stream()
                .map(Message::shown)
                .reduce((one, other) -> other)
                .orElse("");
    }

    private static String said(String body) {
        return JsonParser.parseString(body).getAsJsonObject().get("text").getAsString();
    }

    private static Map<String, String> errors(String body) {
        var errors = new HashMap<String, String>();
        JsonParser.parseString(body)
                .getAsJsonObject()
                .getAsJsonObject("errors")
                .asMap()
                .forEach((field, words) -> errors.put(field, words.getAsString()));
        return errors;
    }
}
