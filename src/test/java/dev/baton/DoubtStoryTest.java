package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Slack leaves open whether it did what it was asked to: nothing is lost, and nothing is said twice. */
class DoubtStoryTest {
    private static final String POST = "chat.postMessage";
    private static final String HISTORY = "conversations.history";

    @TempDir
    private Path folder;

    private static List<Message> cards(Stage stage) {
        return stage.slack.messages(Stage.BILLING);
    }

    private static List<Call> calls(Stage stage, String method) {
        return stage.slack.calls().stream()
                .filter(call -> call.method().equals(method))
                .toList();
    }

    private static long postsToTheTeam(Stage stage) {
        return calls(stage, POST).stream()
                .filter(call -> call.args().get("channel").getAsString().equals(Stage.BILLING))
                .count();
    }

    /** Whether Baton knows where its card stands. */
    private static boolean isCardKnown(Stage stage) {
        return stage.recorded("SENT").contains("card");
    }

    /** How many seconds pass until that is so, 45 at most. */
    private static int secondsUntil(Stage stage, BooleanSupplier isSo) {
        stage.doWhatIsDue();
        var seconds = 0;
        while (!isSo.getAsBoolean()) {
            assertThat(seconds).isLessThan(45);
            stage.second();
            seconds++;
        }
        return seconds;
    }

    private static void seconds(Stage stage, int count) {
        for (var i = 0; i < count; i++) {
            stage.second();
        }
    }

    static Stream<List<Object>> answersThatDoNotArrive() {
        return Stream.of(OnDatabase.values())
                .flatMap(database ->
                        Stream.of(List.of(database, Fault.answerLost()), List.of(database, Fault.halfAnswer())));
    }

    @ParameterizedTest
    @MethodSource("answersThatDoNotArrive")
    void acceptedAndNotAnsweredItIsFoundAndStandsOnce(List<Object> trouble) throws IOException {
        try (var stage = Stage.on((OnDatabase) trouble.get(0), folder)) {
            stage.slack.trouble().failNext(POST, (Fault) trouble.get(1));
            stage.submit("Refund invoice 4711", "Normal");

            assertThat(secondsUntil(stage, () -> isCardKnown(stage))).isEqualTo(3);

            stage.deliveryTime(Duration.ofMinutes(12));
            assertThat(cards(stage)).hasSize(1);
            assertThat(postsToTheTeam(stage)).isEqualTo(1);
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.recorded("SWEPT")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reallyLostItGoesOnceMoreWithinFortyFiveSeconds(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.reset());
            stage.submit("Refund invoice 4711", "Normal");

            assertThat(secondsUntil(stage, () -> !cards(stage).isEmpty())).isBetween(30, 31);

            assertThat(calls(stage, HISTORY)).hasSize(3);
            stage.deliveryTime(Duration.ofSeconds(61));
            stage.deliveryTime(Duration.ofMinutes(10));
            assertThat(cards(stage)).hasSize(1);
            assertThat(postsToTheTeam(stage)).isEqualTo(2);
            assertThat(calls(stage, HISTORY)).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerErrorIsADoubtAsWell(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.http(503, "<html>"));
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            seconds(stage, 29);
            assertThat(postsToTheTeam(stage)).isEqualTo(1);
            seconds(stage, 2);
            assertThat(postsToTheTeam(stage)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void inAThreadAndInADmItIsTheSame(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().failNext(POST, Fault.answerLost(), Fault.answerLost());
            stage.joanne.reply(stage.line().get(0), "It is urgent now");
            stage.ben.reply(stage.card(), "On it");
            stage.settle();
            stage.deliveryTime(Duration.ofMinutes(12));

            assertThat(stage.thread())
                    .filteredOn(line -> line.contains("urgent"))
                    .hasSize(1);
            assertThat(stage.lineShown())
                    .filteredOn(line -> line.contains("On it"))
                    .hasSize(1);
            assertThat(calls(stage, "conversations.replies")).isNotEmpty();
        }
    }

    /** The first post is performed only after Baton has given it up and posted again. */
    private static List<Message> twoCopies(Stage stage) {
        stage.slack.trouble().failNext(POST, Fault.held());
        stage.submit("Refund invoice 4711", "Normal");
        secondsUntil(stage, () -> isCardKnown(stage));
        stage.slack.trouble().performHeld();
        assertThat(cards(stage)).hasSize(2);
        return cards(stage);
    }

    @ParameterizedTest
    @EnumSource
    void performedLateTheSecondCopyIsTakenAway(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var copies = twoCopies(stage);

            seconds(stage, 62);

            assertThat(cards(stage))
                    .singleElement()
                    .satisfies(card ->
                            assertThat(card.ts()).isEqualTo(copies.get(0).ts()));
            assertThat(stage.recorded("SWEPT"))
                    .containsExactly("card: stood in Slack more than once; the others are taken away");
            stage.ben.press(stage.card(), "Acknowledge");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shownLateTheSecondCopyIsTakenAway(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().showLate(Duration.ofDays(1));
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.submit("Refund invoice 4711", "Normal");
            secondsUntil(stage, () -> isCardKnown(stage));
            assertThat(cards(stage)).hasSize(2);

            stage.slack.trouble().showAll();
            seconds(stage, 62);

            assertThat(cards(stage)).hasSize(1);
            assertThat(stage.recorded("SWEPT")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAcknowledgeOnTheCopyCountsAndThatCopyStays(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var younger = twoCopies(stage).get(1);
            stage.ben.react(younger, "white_check_mark");
            stage.settle();

            seconds(stage, 62);
            stage.settle();

            assertThat(cards(stage)).singleElement().satisfies(card -> {
                assertThat(card.ts()).isEqualTo(younger.ts());
                assertThat(card.shown()).contains("@Ben's turn");
            });
            assertThat(stage.recorded("ACKNOWLEDGED")).hasSize(1);
            stage.bia.reply(stage.card(), "I help");
            stage.settle();
            assertThat(stage.lineShown()).anySatisfy(line -> assertThat(line).contains("I help"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothAnsweredNeitherGoesAndBothAreHeard(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var copies = twoCopies(stage);
            stage.ben.reply(copies.get(0), "Which year?");
            stage.bia.reply(copies.get(1), "I know this one");

            seconds(stage, 62);
            stage.settle();

            assertThat(cards(stage)).hasSize(2);
            assertThat(cards(stage).get(0).shown()).contains("Ask: Refund invoice 4711");
            assertThat(cards(stage).get(1).shown()).contains("Slack showed this message twice");
            assertThat(cards(stage).get(1).metadata()).isEmpty();
            assertThat(stage.lineShown()).anySatisfy(line -> assertThat(line).contains("I know this one"));
            stage.bia.reply(copies.get(1), "It is paid already");
            stage.settle();
            assertThat(stage.lineShown()).anySatisfy(line -> assertThat(line).contains("It is paid already"));
            stage.deliveryTime(Duration.ofMinutes(12));
            assertThat(stage.recorded("SWEPT")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnMessageEventEndsTheDoubtAtOnce(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().echo(true);
            stage.slack.trouble().pauseEvents();
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            assertThat(isCardKnown(stage)).isFalse();

            stage.slack.trouble().resumeEvents();
            stage.slack.trouble().settle();

            await().until(() -> isCardKnown(stage));
            assertThat(calls(stage, HISTORY)).isEmpty();
            stage.settle();
            assertThat(cards(stage)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnMessageEventOfASecondCopyStartsTheSweepAtOnce(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().echo(true);
            twoCopies(stage);
            stage.slack.trouble().settle();

            seconds(stage, 2);

            assertThat(cards(stage)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnMessageEventOfWhatIsKnownWritesNothing(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().echo(true);
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().settle();
            stage.settle();
            var before = stage.rows();
            var own = stage.slack.trouble().deliveries().stream()
                    .filter(event -> event.type().equals("message"))
                    .toList();
            assertThat(own).isNotEmpty();

            own.forEach(event -> stage.slack.trouble().redeliver(event.eventId()));
            stage.settle();

            assertThat(stage.rows()).isEqualTo(before);
            assertThat(calls(stage, HISTORY))
                    .as("a repeat is a sign of lost events, and people are caught up with; no copy is looked for")
                    .allMatch(call -> call.args()
                            .get("include_all_metadata")
                            .getAsString()
                            .equals("0"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClickOnItEndsTheDoubtAtOnce(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            stage.ben.press(stage.card(), "Acknowledge");

            assertThat(isCardKnown(stage)).isTrue();
            assertThat(calls(stage, HISTORY)).isEmpty();
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClickBeforeTheAnswerTellsWhereItStandsAndTheAnswerChangesNothing(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var known = new AtomicBoolean();
            stage.slack
                    .trouble()
                    .failNext(
                            POST,
                            Fault.watched(
                                    () -> {
                                        stage.ben.press(stage.card(), "Acknowledge");
                                        known.set(isCardKnown(stage));
                                    },
                                    () -> {}));
            stage.submit("Refund invoice 4711", "Normal");
            stage.settle();

            assertThat(known).isTrue();
            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.slack.messages("C0BILLING")).hasSize(1);
            assertThat(stage.recorded("SENT")).filteredOn("card"::equals).hasSize(1);
            assertThat(calls(stage, HISTORY)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReactionBeforeItIsKnownWhereTheCardStandsIsKept(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.slack.trouble().failNext(HISTORY, Fault.error("internal_error"));
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            stage.ben.react(stage.card(), "white_check_mark");
            stage.bia.react(stage.card(), "white_check_mark");
            stage.bia.unreact(stage.card(), "white_check_mark");
            stage.doWhatIsDue();
            assertThat(stage.recorded("ACKNOWLEDGED")).isEmpty();

            seconds(stage, 8);
            stage.settle();

            assertThat(stage.recorded("ACKNOWLEDGED")).hasSize(1);
            assertThat(stage.card().shown()).contains("@Ben's turn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoReactedBeforeThatIsKnownAndSpokeAfterItHasSpoken(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack
                    .trouble()
                    .failNext(POST, Fault.watched(() -> stage.ben.react(stage.card(), "white_check_mark"), () -> {}));
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            stage.ben.reply(stage.card(), "On it, Joanne");
            stage.settle();

            assertThat(stage.card().shown()).contains("@Ben's turn");
            assertThat(stage.recorded("CONNECTED")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlyReactionOfSomebodyWhomSlackDoesNotTellOfHoldsUpNoOther(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.read(Stories.BILLING + "  tax: {name: Tax, channel: C0TAX, usergroup: S0TAX, policy: standard}\n");
            var tia = stage.slack.person("U0TIA", "tia");
            stage.slack.channel("C0TAX", "tax", "U0TIA", stage.slack.app().botUserId());
            stage.slack.userGroup("S0TAX", "tax", "U0TIA");
            stage.slack
                    .trouble()
                    .choose(call -> isPostToATeam(call) ? Optional.of(Fault.answerLost()) : Optional.empty());
            stage.submit("Refund invoice 4711", "Normal");
            stage.joanne.slash("C0SUPPORT", "/handoff", "tax VAT of invoice 4711");
            stage.joanne.fill("Situation", "The customer was charged twice in February.");
            stage.joanne.fill("Stake", "Acme cancels on Friday.");
            stage.joanne.submit();
            stage.doWhatIsDue();
            var silent = Fault.error("internal_error");
            stage.slack
                    .trouble()
                    .choose(call -> call.method().startsWith("usergroups") ? Optional.of(silent) : Optional.empty());
            tia.react(stage.slack.messages("C0TAX").get(0), "white_check_mark");
            stage.ben.react(stage.card(), "white_check_mark");
            seconds(stage, 10);

            assertThat(stage.card().shown()).contains("@Ben's turn");
            stage.slack.trouble().choose(call -> Optional.empty());
            stage.settle();
            assertThat(stage.slack.messages("C0TAX").get(0).shown()).contains("@Tia's turn");
        }
    }

    private static boolean isPostToATeam(Call call) {
        return call.method().equals(POST)
                && call.args().get("channel").getAsString().startsWith("C0");
    }

    @ParameterizedTest
    @EnumSource
    void aReactionKeptIsTakenUpWhenAClickTellsWhereTheCardStands(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            stage.ben.react(stage.card(), "white_check_mark");
            stage.boss.press(stage.card(), "Acknowledge");
            stage.doWhatIsDue();

            assertThat(stage.recorded("ACKNOWLEDGED")).hasSize(1);
            assertThat(stage.recorded("HELPED")).hasSize(1);
            assertThat(calls(stage, HISTORY)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReactionToWhatIsNotBatonsIsNotKept(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var other = stage.ben.say(Stage.BILLING, "Lunch?");
            var before = stage.rows();
            stage.bia.react(other, "white_check_mark");
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRepliedBeforeItIsKnownWhereTheCardStandsIsCarriedOnceAndInOrder(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.slack.trouble().failNext(HISTORY, Fault.error("internal_error"));
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            stage.ben.reply(stage.card(), "Which of the two?");
            stage.ben.reply(stage.card(), ":lock: she is difficult");
            stage.ben.share(Stage.BILLING, stage.card().ts(), "See here", "receipt.pdf");
            stage.slack
                    .trouble()
                    .deliveries()
                    .forEach(d -> stage.slack.trouble().redeliver(d.eventId()));
            stage.doWhatIsDue();
            assertThat(stage.recorded("SAID")).isEmpty();

            secondsUntil(stage, () -> isCardKnown(stage));
            stage.ben.reply(stage.card(), "The second, I think");
            stage.settle();

            assertThat(stage.lineShown().subList(1, stage.line().size()).stream()
                            .map(shown -> shown.lines().findFirst().orElse("")))
                    .containsExactly("Ben: Which of the two?", "Ben: See here", "Ben: The second, I think");
            assertThat(stage.recorded("SAID_INSIDE")).containsExactly(":lock: she is difficult");
            var before = stage.rows();
            stage.later(Duration.ofMinutes(1));
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRepliedToOthersIsNotKept(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var other = stage.ben.say(Stage.BILLING, "Lunch?");
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            var before = stage.rows();
            stage.bia.reply(other, "At noon");
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileSlackDoesNotSayNothingIsPosted(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.reset());
            var limited = Fault.error("ratelimited");
            var broken = Fault.error("internal_error");
            stage.slack.trouble().failNext(HISTORY, limited, limited, limited, broken, broken, limited, limited);
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();

            seconds(stage, 55);
            assertThat(postsToTheTeam(stage)).isEqualTo(1);
            assertThat(calls(stage, HISTORY)).hasSizeBetween(6, 7);

            seconds(stage, 20);
            assertThat(postsToTheTeam(stage)).isEqualTo(2);
            assertThat(cards(stage)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterThreeDoubtsInARowNothingIsPostedUntilSlackAnswers(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var lost = Fault.reset();
            stage.slack.trouble().failNext(POST, lost, lost, lost);
            var silent = Fault.http(503, "");
            stage.slack.trouble().failNext("auth.test", silent, silent, silent);
            for (var invoice = 1; invoice <= 4; invoice++) {
                stage.submit("Refund invoice " + invoice, "Normal");
            }
            stage.doWhatIsDue();
            var probes = calls(stage, "auth.test").size();
            seconds(stage, 4);
            assertThat(calls(stage, POST)).hasSize(3);
            seconds(stage, 6);
            assertThat(calls(stage, POST)).hasSize(3);
            assertThat(calls(stage, "auth.test").size() - probes).isBetween(1, 3);

            seconds(stage, 120);

            assertThat(cards(stage)).hasSize(4);
            assertThat(stage.line()).hasSize(4);
        }
    }
}
