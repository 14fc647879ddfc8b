package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people write to Baton itself, outside of any handoff's thread. */
class DirectStoryTest {
    @TempDir
    private Path folder;

    private static Message answerTo(Stage stage, Message written) {
        return stage.slack.thread(written.channel(), written.ts()).stream()
                .skip(1)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void ofASenderWithOneOpenHandoffItIsAWordOnThat(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var written = stage.joanne.sayToApp("It is urgent now");
            stage.settle();
            assertThat(stage.thread()).singleElement().asString().startsWith("Joanne: It is urgent now");
            assertThat(stage.slack.thread(written.channel(), written.ts())).hasSize(1);

            stage.joanne.edit(written, "It is very urgent now");
            stage.settle();
            assertThat(stage.thread()).singleElement().asString().startsWith("Joanne: It is very urgent now");
            stage.joanne.delete(written);
            stage.settle();
            assertThat(stage.thread()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withSeveralTheyAreAskedWhichAndItIsCarriedOnce(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.handOff("Refund invoice 4712");
            var written = stage.joanne.sayToApp("It is urgent now");
            stage.slack
                    .trouble()
                    .deliveries()
                    .forEach(told -> stage.slack.trouble().redeliver(told.eventId()));
            stage.settle();
            var asked = answerTo(stage, written);
            assertThat(asked.shown())
                    .startsWith("Which of your open handoffs is that for?")
                    .contains("H-1 Refund invoice 4711", "H-2 Refund invoice 4712");
            assertThat(stage.slack.thread(written.channel(), written.ts())).hasSize(2);
            assertThat(stage.thread()).isEmpty();

            stage.joanne.press(asked, "H-2 Refund invoice 4712");
            stage.joanne.press(asked, "H-1 Refund invoice 4711");
            stage.settle();
            assertThat(stage.thread()).singleElement().asString().startsWith("Joanne: It is urgent now");
            assertThat(stage.recorded("SAID")).containsExactly("It is urgent now");
            assertThat(stage.slack.ephemerals("U0JOANNE"))
                    .extracting(Message::text)
                    .contains("The team reads it in the thread of H-2.")
                    .last()
                    .asString()
                    .startsWith("That was carried already");

            var deleted = stage.joanne.sayToApp("The password is 1234");
            stage.settle();
            var askedAgain = answerTo(stage, deleted);
            stage.joanne.delete(deleted);
            stage.joanne.press(askedAgain, "H-2 Refund invoice 4712");
            stage.settle();
            assertThat(stage.thread()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCarriedIsWhatStandsThereWhenTheyPress(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.handOff("Refund invoice 4712");
            var edited = stage.joanne.sayToApp("It is urgnet");
            var locked = stage.joanne.sayToApp("They are difficult");
            var deleted = stage.joanne.sayToApp("The password is 1234");
            stage.settle();
            var questions = Stream.of(edited, locked, deleted)
                    .map(written -> answerTo(stage, written))
                    .toList();
            stage.joanne.edit(edited, "It is urgent");
            stage.joanne.edit(locked, ":lock: They are difficult");
            stage.joanne.delete(deleted);
            questions.forEach(question -> stage.joanne.press(question, "H-2 Refund invoice 4712"));
            stage.settle();

            assertThat(stage.thread()).singleElement().asString().startsWith("Joanne: It is urgent");
            assertThat(stage.recorded("SAID")).containsExactly("It is urgent");
            assertThat(stage.slack.ephemerals("U0JOANNE"))
                    .extracting(Message::text)
                    .containsExactly(
                            "The team reads it in the thread of H-2.",
                            "It starts with :lock:, so the team of H-2 does not read it. Take that off, and they do.",
                            "You deleted that message, so nothing was carried to H-2.");
            assertThat(stage.slack.thread(deleted.channel(), deleted.ts()))
                    .as("nothing is left to ask")
                    .noneMatch(message -> message.shown().startsWith("Which"));

            stage.joanne.edit(locked, "They are in a hurry");
            stage.settle();
            assertThat(stage.thread()).hasSize(2).last().asString().startsWith("Joanne: They are in a hurry");
            stage.joanne.reply(locked, "So am I");
            stage.settle();
            assertThat(stage.thread()).hasSize(3).last().asString().startsWith("Joanne: So am I");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplyUnderWhatBatonToldSomebodyBelongsToThatHandoff(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            stage.until(Stage.monday(10, 5));
            var reminder = stage.told("U0BEN").get(0);
            stage.ben.reply(reminder, ":lock: she is difficult");
            var word = stage.ben.reply(reminder, "I look itno it");
            stage.settle();
            assertThat(stage.lineShown()).last().asString().startsWith("Ben: I look itno it");
            assertThat(stage.lastInThread()).isEqualTo("Ben: I look itno it");
            assertThat(stage.lastMessageInThread().mentions()).isEmpty();
            assertThat(stage.card().shown()).doesNotContain("has not spoken");

            stage.ben.edit(word, "I look into it");
            stage.settle();
            assertThat(stage.lineShown()).last().asString().startsWith("Ben: I look into it");
            assertThat(stage.lastInThread()).isEqualTo("Ben: I look into it");
            stage.ben.delete(word);
            stage.ben.press(stage.card(), "Release");
            stage.until(Stage.monday(14, 10));
            assertThat(stage.lineShown()).noneMatch(shown -> shown.startsWith("Ben: "));
            assertThat(stage.thread()).noneMatch(shown -> shown.startsWith("Ben: "));

            var told = stage.told("U0BOSS");
            stage.boss.reply(told.get(told.size() - 1), "Bia, please take it");
            stage.settle();
            assertThat(stage.lastInThread()).isEqualTo("Bob: Bia, please take it");
            assertThat(stage.lineShown()).noneMatch(shown -> shown.contains("please take it"));
            assertThat(stage.told("U0BOSS")).hasSameSizeAs(told);
            stage.slack.writeCalls(Path.of("target", "calls-aside-" + database + ".jsonl"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoneOpenReadsWhatTheyCanDo(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.joanne.slash("C0SUPPORT", "/handoff", "cancel H-1 No need");
            stage.settle();
            for (var person : new dev.baton.playground.Person[] {stage.joanne, stage.ben}) {
                var written = person.sayToApp("Hello?");
                stage.settle();
                var answer = answerTo(stage, written);
                assertThat(answer.shown())
                        .startsWith("Nobody but Baton reads this")
                        .contains("`/handoff mine`", "[Hand off a request]");
                person.press(answer, "Hand off a request");
                assertThat(person.view()).isPresent();
                person.close();
            }
        }
    }
}
