package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Delivery;
import dev.baton.playground.Fault;
import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody wrote anew or took back, the other side reads anew or no more. */
class RevisedStoryTest {
    private static final String POST = "chat.postMessage";

    @TempDir
    private Path folder;

    private static List<String> said(Stage stage) {
        return stage.lineShown().stream()
                .skip(1)
                .map(shown -> shown.lines().findFirst().orElse(""))
                .toList();
    }

    private static boolean wasPosted(Stage stage, String words) {
        return stage.slack.calls().stream()
                .filter(call -> call.method().equals(POST))
                .anyMatch(call -> call.args().toString().contains(words));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenAnewIsReadAnewInItsPlace(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var reply = stage.ben.reply(stage.card(), "Which of the tow? <https://pay.example|pay>");
            var answer = stage.joanne.reply(stage.line().get(0), "The second");
            stage.settle();
            var copy = stage.line().get(2);

            stage.ben.edit(reply, "Which of the two?");
            stage.joanne.edit(answer, "The second one");
            stage.settle();

            assertThat(said(stage)).containsExactly("The second one", "Ben: Which of the two?");
            assertThat(stage.line().get(2).ts()).isEqualTo(copy.ts());
            assertThat(stage.lastInThread()).startsWith("Joanne: The second one");
            assertThat(stage.recorded("SAID")).contains("The second").anyMatch(words -> words.contains("the tow?"));
            assertThat(stage.recorded("SAID_ANEW")).containsExactly("Which of the two?", "The second one");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesNoWordChangesNothingAndAnOlderEditionIsNoNews(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var reply = stage.ben.reply(stage.card(), "See https://pay.example");
            stage.slack.unfurl(reply);
            stage.ben.edit(reply, "See https://pay.example/1");
            stage.ben.edit(reply, "See https://pay.example/2");
            stage.settle();
            var before = stage.rows();
            var calls = stage.slack.calls().size();

            stage.slack.unfurl(reply);
            stage.slack.trouble().deliveries().stream()
                    .filter(told -> told.type().equals("message"))
                    .forEach(told -> stage.slack.trouble().redeliver(told.eventId()));
            stage.later(Duration.ofSeconds(5));

            assertThat(said(stage)).containsExactly("Ben: See https://pay.example/2");
            assertThat(stage.rows()).isEqualTo(before);
            assertThat(stage.slack.calls().subList(calls, stage.slack.calls().size()))
                    .noneMatch(call -> call.method().startsWith("chat."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedIsDeletedThereTooAndTheRecordKeepsNoWords(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var reply = stage.ben.reply(stage.card(), "The password is 1234");
            stage.settle();
            assertThat(said(stage)).containsExactly("Ben: The password is 1234");

            stage.ben.delete(reply);
            stage.settle();

            assertThat(said(stage)).isEmpty();
            assertThat(stage.record()).contains("SAID U0BEN MESSAGE", "SAID_NO_MORE U0BEN MESSAGE");
            var before = stage.rows();
            stage.slack
                    .trouble()
                    .deliveries()
                    .forEach(told -> stage.slack.trouble().redeliver(told.eventId()));
            stage.settle();
            assertThat(said(stage)).isEmpty();
            assertThat(stage.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotSentYetGoesAsItIsNowOrNever(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var edited = stage.ben.reply(stage.card(), "Old words");
            var deleted = stage.ben.reply(stage.card(), "Deleted words");
            var locked = stage.ben.reply(stage.card(), "Locked words");
            stage.ben.edit(edited, "New words");
            stage.ben.delete(deleted);
            stage.ben.edit(locked, ":lock: Locked words");
            stage.settle();

            assertThat(said(stage)).containsExactly("Ben: New words");
            assertThat(wasPosted(stage, "Old words")).isFalse();
            assertThat(wasPosted(stage, "Deleted words")).isFalse();
            assertThat(wasPosted(stage, "Locked words")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionThatIsHeardFirstCounts(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().pauseEvents();
            var reply = stage.ben.reply(stage.card(), "The password is 1234");
            var other = stage.ben.reply(stage.card(), "Which of the tow?");
            stage.ben.delete(reply);
            stage.ben.edit(other, "Which of the two?");
            var told = stage.slack.trouble().deliveries().stream()
                    .filter(delivery -> delivery.attempts() == 0)
                    .map(Delivery::eventId)
                    .toList();
            for (var last = told.size() - 1; last >= 0; last--) {
                stage.slack.trouble().redeliver(told.get(last));
            }
            stage.settle();

            assertThat(said(stage)).containsExactly("Ben: Which of the two?");
            assertThat(wasPosted(stage, "password")).isFalse();
            assertThat(wasPosted(stage, "tow?")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockThatIsAddedTakesItBackAndOneThatIsRemovedCarriesIt(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            var introduction = stage.line().size() - 1;
            var reply = stage.ben.reply(stage.card(), "\uD83D\uDD12 she is difficult");
            stage.settle();
            assertThat(said(stage)).hasSize(introduction);
            assertThat(stage.card().shown()).contains("has not spoken to the sender yet");

            stage.ben.edit(reply, "I look into it");
            stage.settle();
            assertThat(said(stage)).hasSize(introduction + 1).last().isEqualTo("Ben: I look into it");
            assertThat(stage.card().shown()).doesNotContain("has not spoken");
            stage.bia.reply(stage.card(), "So do I");
            stage.settle();

            stage.ben.edit(reply, "lock: I look into it");
            stage.settle();
            assertThat(said(stage)).hasSize(introduction + 1).last().isEqualTo("Bia: So do I");
            assertThat(stage.recorded("SAID_INSIDE"))
                    .containsExactly(":lock: she is difficult", "lock: I look into it");

            stage.ben.edit(reply, "I do look into it");
            stage.settle();
            assertThat(said(stage)).hasSize(introduction + 2).last().isEqualTo("Ben: I do look into it");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsInDoubtIsTakenAwayOnceItIsFound(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().failNext(POST, Fault.answerLost(), Fault.answerLost());
            var deleted = stage.ben.reply(stage.card(), "The password is 1234");
            var edited = stage.joanne.reply(stage.line().get(0), "The frist one");
            stage.doWhatIsDue();
            stage.ben.delete(deleted);
            stage.joanne.edit(edited, "The first one");
            stage.settle();

            assertThat(said(stage)).containsExactly("The first one");
            assertThat(stage.thread()).singleElement().asString().startsWith("Joanne: The first one");
            stage.deliveryTime(Duration.ofMinutes(12));
            assertThat(said(stage)).containsExactly("The first one");
            assertThat(stage.thread()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionInDoubtIsSentOnceMore(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var reply = stage.ben.reply(stage.card(), "The password is 1234");
            stage.settle();
            stage.slack.trouble().failNext("chat.delete", Fault.reset(), Fault.answerLost());
            stage.ben.delete(reply);
            stage.settle();
            stage.deliveryTime(Duration.ofMinutes(1));
            stage.deliveryTime(Duration.ofMinutes(1));

            assertThat(said(stage)).isEmpty();
            assertThat(stage.recorded("FAILED")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereSlackDeletesNothingItsPlaceSaysSo(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var reply = stage.ben.reply(stage.card(), "The password is 1234");
            stage.settle();
            stage.slack.trouble().failNext("chat.delete", Fault.error("compliance_exports_prevent_deletion"));
            stage.ben.delete(reply);
            stage.settle();

            assertThat(said(stage)).containsExactly("Ben took back what they said here.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheNextTeamReadsOfTheOneBeforeFollowsToo(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.person("U0TIA", "tia");
            stage.slack.channel("C0TAX", "tax", "U0TIA");
            stage.read(Stories.BILLING + """
                      tax:
                        name: Tax
                        channel: C0TAX
                        members: [U0TIA]
                        policy: standard
                    """);
            stage.handOff("Refund the VAT");
            var first = stage.ben.reply(stage.card(), "Not ours");
            var second = stage.ben.reply(stage.card(), "The password is 1234");
            var third = stage.ben.reply(stage.card(), "She is difficult");
            stage.ben.edit(first, "Not ours, sorry");
            stage.joanne.slash("C0SUPPORT", "/handoff", "redirect H-1 tax It is VAT");
            stage.settle();
            assertThat(soFar(stage)).contains("Ben: Not ours, sorry", "password", "difficult");

            stage.ben.edit(first, "Not ours at all");
            stage.ben.delete(second);
            stage.ben.edit(third, ":lock: She is difficult");
            stage.settle();
            assertThat(soFar(stage)).contains("Ben: Not ours at all").doesNotContain("password", "difficult");
        }
    }

    private static String soFar(Stage stage) {
        return stage.slack.allMessages("C0TAX").stream()
                .map(Message::shown)
                .filter(shown -> shown.contains("before it came here"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void beforeItIsKnownWhereTheCardStandsTheNewestCounts(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.trouble().failNext(POST, Fault.answerLost());
            stage.submit("Refund invoice 4711", "Normal");
            stage.doWhatIsDue();
            var edited = stage.ben.reply(stage.card(), "Which of the tow?");
            var deleted = stage.ben.reply(stage.card(), "The password is 1234");
            stage.ben.edit(edited, "Which of the two?");
            stage.ben.delete(deleted);
            stage.slack
                    .trouble()
                    .deliveries()
                    .forEach(told -> stage.slack.trouble().redeliver(told.eventId()));
            stage.settle();

            assertThat(said(stage)).containsExactly("Ben: Which of the two?");
            assertThat(wasPosted(stage, "tow?")).isFalse();
            assertThat(wasPosted(stage, "password")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditThatNobodyHeardIsFoundWithTheNextReply(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var reply = stage.ben.reply(stage.card(), "Which of the tow?");
            stage.later(Duration.ofMinutes(10));
            stage.slack.trouble().pauseEvents();
            stage.down(Duration.ofMinutes(5), () -> {
                stage.ben.edit(reply, "Which of the two?");
                stage.bia.reply(stage.card(), "I wonder as well");
            });

            assertThat(said(stage)).containsExactly("Ben: Which of the two?", "Bia: I wonder as well");
            assertThat(stage.recorded("SAID_ANEW")).containsExactly("Which of the two?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAlsoSentToTheChannelIsCarriedOnceWithItsFiles(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.broadcast(stage.card(), "Here it is", "receipt.pdf");
            stage.settle();

            assertThat(stage.lineShown())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("Ben: Here it is")
                    .contains("receipt.pdf");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thanksThatBecomeMoreThanThanksReopenAndADeletedWordWasStillSaid(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            var question = stage.joanne.reply(stage.line().get(0), "Which acount?");
            var answer = stage.ben.reply(stage.card(), "The second");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-1 Refunded today");
            var thanks = stage.joanne.reply(stage.line().get(0), "Thanks!");
            stage.settle();
            stage.joanne.edit(question, "Which account?");
            stage.joanne.edit(thanks, "Thank you!");
            stage.ben.delete(answer);
            stage.settle();
            assertThat(stage.card().shown()).contains("@Joanne's turn").doesNotContain("has not spoken");

            stage.joanne.edit(thanks, "Thanks, but it is still open");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Ben's turn").doesNotContain("has not spoken");
            assertThat(stage.lastInThread()).contains("Joanne wrote again after *H-1* was resolved");
            stage.slack
                    .trouble()
                    .deliveries()
                    .forEach(told -> stage.slack.trouble().redeliver(told.eventId()));
            stage.joanne.edit(thanks, "Thanks, but it is still missing");
            stage.settle();
            assertThat(stage.recorded("NOT_FIXED")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersWriteAnewOrDeleteElsewhereWritesNothing(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var lunch = stage.ben.say(Stage.BILLING, "Lunch?");
            var noon = stage.bia.reply(lunch, "At noon");
            var before = stage.rows();
            stage.bia.edit(noon, "At one");
            stage.ben.edit(lunch, "Lunch today?");
            stage.bia.delete(noon);
            stage.ben.delete(lunch);
            stage.settle();
            assertThat(stage.rows()).isEqualTo(before);
        }
    }
}
