package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import dev.baton.playground.Profile;
import dev.baton.playground.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message is handed off from its menu: what the form holds, who is warned of what, and where the sender's line is. */
class HandOffMessageStoryTest {
    private static final String SUPPORT = "C0SUPPORT";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theThreadIsTheLineWhereBatonIsAMember(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "Acme & Sons <charged> twice, see @ben in #billing");

            assertThat(shortcut(stage, message).values())
                    .containsEntry(
                            "Situation",
                            "“Acme & Sons <charged> twice, see @Ben in #billing”\n\n" + stage.address(message))
                    .containsEntry("On behalf of", "Maria");
            assertThat(stage.joanne.view().orElseThrow().shown())
                    .contains("The answers come in the thread of that message", "#support", "the team reads")
                    .doesNotContain("private");
            handOff(stage);

            var line = under(stage, message);
            assertThat(line)
                    .singleElement()
                    .asString()
                    .startsWith("Joanne handed this off as H-1 to *Billing*.")
                    .contains("Ask: Refund invoice 4711", "Stake: Acme cancels on Friday.", "[Cancel]", "[Open card]");
            assertThat(stage.card().shown()).contains("“Acme & Sons <charged> twice", "On behalf of: Maria");
            assertThat(mentions(stage, message, 1))
                    .as("the sender has just acted")
                    .isEmpty();

            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(under(stage, message).get(1)).startsWith("@Joanne, Ben of Billing has H-1.");
            assertThat(mentions(stage, message, 2)).containsExactly("U0JOANNE");
            assertThat(under(stage, message).get(0)).startsWith("@Joanne handed this off as H-1");

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            assertThat(under(stage, message).get(2))
                    .startsWith("@Joanne, Ben says that H-1 is done.")
                    .contains("What was done: refunded", "[Confirm] [Not fixed]");
            assertThat(mentions(stage, message, 3)).containsExactly("U0JOANNE");

            var resolution = stage.slack.thread(SUPPORT, message.ts()).get(3);
            stage.maria.press(resolution, "Confirm");
            stage.settle();
            assertThat(stage.card().shown()).doesNotContain("Closed");
            assertThat(stage.slack.ephemerals("U0MARIA"))
                    .singleElement()
                    .extracting(Message::shown)
                    .asString()
                    .contains("Only @Joanne, who handed off H-1, can say that");
            stage.joanne.press(resolution, "Confirm");
            stage.settle();
            assertThat(stage.card().shown()).contains("Closed: nobody's turn");
            assertThat(stage.line()).as("nothing in the DM").isEmpty();
            assertThat(stage.slack.messages(SUPPORT))
                    .as("nothing outside of the thread")
                    .hasSize(1);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theDirectMessageIsTheLineWhereBatonIsNoMember(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            assertThat(shortcut(stage, message).shown()).doesNotContain("The answers come", "private");
            handOff(stage);

            assertThat(stage.lineShown()).singleElement().asString().startsWith("You handed off H-1 to *Billing*.");
            assertThat(under(stage, message)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void fromAPrivateChannelTheFormSaysWhoWillRead(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.privateChannel("G0VIP", "vip", "U0JOANNE", "U0MARIA");
            var message = stage.maria.say("G0VIP", "Acme threatens to sue");
            assertThat(shortcut(stage, message).shown())
                    .contains(
                            "This message is from a private conversation",
                            "everybody in the channel of the team that you choose");

            stage.joanne.choose("Team", "Billing");
            var form = stage.joanne.view().orElseThrow();
            assertThat(form.shown()).contains("will be read by everybody in #billing");
            assertThat(form.values())
                    .containsEntry("Situation", "“Acme threatens to sue”\n\n" + stage.address(message));
            stage.joanne.fill("Situation", "A customer threatens to sue");
            handOff(stage);
            assertThat(stage.card().shown())
                    .contains("Situation: A customer threatens to sue")
                    .doesNotContain("Acme threatens");
            assertThat(stage.line()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void inAPrivateChannelWithBatonTheThreadIsTheLine(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var bot = stage.slack.app().botUserId();
            stage.slack.privateChannel("G0VIP", "vip", "U0JOANNE", "U0MARIA", bot);
            var message = stage.maria.say("G0VIP", "Acme threatens to sue");
            assertThat(shortcut(stage, message).shown())
                    .contains("This message is from a private conversation", "The answers come in the thread");
            handOff(stage);
            assertThat(under(stage, message)).hasSize(1);
            assertThat(stage.line()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aReplyIsHandedOffWithItsThreadAsTheLine(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var root = stage.maria.say(SUPPORT, "Anybody from Billing here?");
            var reply = stage.maria.reply(root, "Acme was charged twice");
            assertThat(shortcut(stage, reply).values().get("Situation"))
                    .endsWith(stage.address(reply) + "?thread_ts=" + root.ts() + "&cid=" + SUPPORT);
            handOff(stage);

            assertThat(under(stage, root)).hasSize(2).last().asString().startsWith("Joanne handed this off");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(under(stage, root)).hasSize(3).last().asString().startsWith("@Joanne, Ben of Billing has H-1.");
            assertThat(stage.slack.messages(SUPPORT)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aMessageOfABotIsOnBehalfOfNobodyAndItsThreadIsLeftToItsHandoff(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            assertThat(shortcut(stage, stage.card()).values())
                    .containsEntry("On behalf of", "")
                    .hasEntrySatisfying(
                            "Situation",
                            situation -> assertThat(situation)
                                    .contains("H-1 for Billing: Refund invoice 4711")
                                    .endsWith(stage.address(stage.card())));
            handOff(stage);
            assertThat(stage.thread()).isEmpty();
            assertThat(stage.line()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aLineThatIsClosedToBatonGoesOnInTheDirectMessage(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var first = stage.maria.say(SUPPORT, "Acme was charged twice");
            shortcut(stage, first);
            handOff(stage);
            assertThat(under(stage, first)).hasSize(1);

            stage.slack.kickBot(SUPPORT);
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.lineShown())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("You handed off H-1 to *Billing*."),
                            introduction -> assertThat(introduction).startsWith("@Joanne, @Ben of Billing has H-1."));
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 refunded");
            stage.settle();
            assertThat(stage.lineShown()).hasSize(3).last().asString().contains("H-1 is done");
            assertThat(under(stage, first)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aLineThatNeverBeganBeginsInTheDirectMessage(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            shortcut(stage, message);
            stage.slack.kickBot(SUPPORT);
            handOff(stage);

            assertThat(stage.lineShown()).singleElement().asString().startsWith("You handed off H-1 to *Billing*.");
            assertThat(under(stage, message)).isEmpty();
            stage.later(Duration.ofHours(1));
            assertThat(stage.line()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void nothingIsHandedOffFromAChannelSharedWithOthers(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.shareOutside(SUPPORT);
            var form = shortcut(stage, stage.maria.say(SUPPORT, "Acme was charged twice"));
            assertThat(form.shown())
                    .contains("This channel is shared with another organisation")
                    .doesNotContain("Acme");
            assertThat(form.labels()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatSlackDoesNotSayIsTakenForPrivate(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            stage.slack.trouble().failNext("conversations.info", Fault.http(500, ""));
            assertThat(shortcut(stage, message).shown()).contains("This message is from a private conversation");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aLongMessageIsCutAndItsLinkIsNot(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var message = stage.maria.say(SUPPORT, "<&> ".repeat(1_000));
            assertThat(shortcut(stage, message).values().get("Situation"))
                    .startsWith("“<&> <&> ")
                    .endsWith("…”\n\n" + stage.address(message))
                    .hasSizeLessThanOrEqualTo(3_000)
                    .hasSizeGreaterThan(2_990);
            handOff(stage);
            assertThat(stage.card().shown()).contains("<&> <&>");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatIsSaidInTheThreadTheTeamReadsAndBack(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            shortcut(stage, message);
            handOff(stage);
            assertThat(stage.card().shown())
                    .contains("Replies in this thread reach Joanne and everybody in #support; one that starts with");

            stage.maria.reply(message, "It is the second charge");
            stage.maria.reply(message, ":lock: between us");
            stage.settle();
            assertThat(stage.thread()).hasSize(1);
            assertThat(stage.lastInThread()).startsWith("Maria: It is the second charge");

            stage.ben.reply(stage.card(), "Is it 4711-B?");
            stage.settle();
            var carried = stage.slack.thread(SUPPORT, message.ts());
            assertThat(carried.get(carried.size() - 1).shown())
                    .startsWith("Ben: Is it 4711-B?")
                    .contains("For @Joanne");
            assertThat(carried.get(carried.size() - 1).mentions()).containsExactly("U0JOANNE");
            assertThat(stage.line()).isEmpty();
            assertThat(stage.slack.messages(SUPPORT)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theOwnerMayConnectInTheThreadItself(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            shortcut(stage, message);
            handOff(stage);
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            assertThat(stage.card().shown()).contains("has not spoken to the sender yet");

            stage.ben.join(SUPPORT);
            stage.ben.reply(message, "I am on it, Joanne");
            stage.settle();
            assertThat(stage.card().shown()).doesNotContain("has not spoken");
            assertThat(stage.lastInThread())
                    .startsWith("Ben: I am on it, Joanne")
                    .doesNotContain("For @Ben");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void oneThreadMayBeTheLineOfSeveralUntilTheyAreOver(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            shortcut(stage, message);
            handOff(stage);
            shortcut(stage, message);
            handOff(stage);
            stage.maria.reply(message, "Both times by card");
            stage.settle();
            assertThat(carriedToTheTeam(stage)).containsExactly("Both times by card", "Both times by card");

            stage.joanne.slash(SUPPORT, "/handoff", "cancel H-1 sent twice");
            stage.maria.reply(message, "And on a Sunday");
            stage.settle();
            assertThat(carriedToTheTeam(stage))
                    .containsExactlyInAnyOrder("Both times by card", "Both times by card", "And on a Sunday");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void openingTheFormWritesNothing(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var before = stage.rows();
            shortcut(stage, stage.maria.say(SUPPORT, "Acme was charged twice"));
            stage.joanne.choose("Team", "Billing");
            stage.joanne.close();
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aMessageWithoutWordsIsItsFilesAndItsLink(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var root = stage.maria.say(SUPPORT, "Look at this");
            var message = stage.maria.share(SUPPORT, root.ts(), "", "invoice-4711.pdf");
            assertThat(shortcut(stage, message).values().get("Situation"))
                    .startsWith("With it: invoice-4711.pdf\n" + stage.address(message));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoeverWroteItTheirNameCannotPassForAnythingElse(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var client = stage.slack.person(Profile.of("U0CLIENT", "client")
                    .shownAs("<!channel> of Acme")
                    .with(Profile.Trait.STRANGER));
            client.join(SUPPORT);
            var message = client.say(SUPPORT, "We were charged twice");
            assertThat(shortcut(stage, message).values()).containsEntry("On behalf of", "<!channel> of Acme");
            handOff(stage);
            assertThat(stage.card().shown()).contains("On behalf of: <!channel> of Acme");
            assertThat(stage.card().mentions()).containsExactly("U0BEN");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aSlowSlackMakesNoAnswerLate(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "<@U0BEN> Acme was charged twice");
            stage.slack.patience(Duration.ofSeconds(3));
            stage.slack.trouble().failNext("conversations.info", Fault.answeredLate(Duration.ofSeconds(4)));
            assertThat(shortcut(stage, message).values()).containsEntry("On behalf of", "Maria");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whereSlackOpensNoWindowThePersonIsTold(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.inviteBot(SUPPORT);
            var message = stage.maria.say(SUPPORT, "Acme was charged twice");
            stage.slack.trouble().failNext("views.open", Fault.error("expired_trigger_id"));
            stage.joanne.shortcut("hand_off_message", message);
            assertThat(stage.joanne.view()).isEmpty();
            assertThat(stage.slack.ephemerals("U0JOANNE")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void onesOwnMessageIsOnBehalfOfNobody(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var message = stage.joanne.say(SUPPORT, "Acme was charged twice");
            assertThat(shortcut(stage, message).values()).containsEntry("On behalf of", "");
        }
    }

    private static List<String> carriedToTheTeam(Stage stage) {
        return stage.slack.messages(Stage.BILLING).stream()
                .flatMap(card ->
                        stage.slack.thread(Stage.BILLING, card.ts()).stream().skip(1))
                .map(Message::shown)
                .filter(shown -> shown.startsWith("Maria: "))
                .map(shown ->
                        shown.substring("Maria: ".length()).lines().findFirst().orElse(""))
                .toList();
    }

    private static View shortcut(Stage stage, Message message) {
        assertThat(stage.joanne.shortcut("hand_off_message", message).problem()).isEmpty();
        await().until(() ->
                stage.joanne.view().filter(HandOffMessageStoryTest::isFilled).isPresent());
        return stage.joanne.view().orElseThrow();
    }

    private static boolean isFilled(View window) {
        return !window.shown().contains("Baton reads the message");
    }

    private static void handOff(Stage stage) {
        stage.joanne.fill("Team", "Billing");
        stage.joanne.fill("Ask", "Refund invoice 4711");
        stage.joanne.fill("Stake", "Acme cancels on Friday.");
        stage.joanne.submit();
        stage.settle();
    }

    /** The replies under a message. */
    private static List<String> under(Stage stage, Message message) {
        return stage.slack.thread(message.channel(), message.ts()).stream()
                .skip(1)
                .map(Message::shown)
                .toList();
    }

    private static Iterable<String> mentions(Stage stage, Message message, int place) {
        return stage.slack.thread(message.channel(), message.ts()).get(place).mentions();
    }
}
