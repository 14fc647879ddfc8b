package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Call;
import dev.baton.playground.Message;
import dev.baton.playground.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handoff whose every word is as long and as nasty as can be, told over the wire to its end: Slack takes it all. */
class WorstWordsTest {
    private static final Set<String> OWN = Set.of("U0JOANNE", "U0BEN", "U0BIA", "U0BOSS", "U0MARIA", "U0ADMIN");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "🧾",
                "<!channel> <@U0ADMIN> <@U1> @here #general http://evil ```*x* _y_\n a\u202Eb e\u0301\u0301"
            })
    void slackTakesAllOfIt(String piece) throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing " + of(piece, 150));
            stage.joanne.fill("Situation", of(piece, 3_000));
            stage.joanne.fill("Stake", of(piece, 300));
            stage.joanne.fill("Client number", of(piece, 300));
            stage.joanne.fill("Tried so far", of(piece, 1_000));
            stage.joanne.fill("On behalf of", of(piece, 150));
            submitted(stage, stage.joanne.submit());
            stage.away(Duration.ofHours(4));

            stage.ben.react(stage.card(), "raising_hand");
            stage.settle();
            stage.ben.slash(Stage.BILLING, "/handoff", "status H-1");
            stage.ben.slash(Stage.BILLING, "/handoff", "mine");
            stage.ben.slash(Stage.BILLING, "/handoff", of(piece, 500));
            stage.ben.press(
                    stage.slack.thread(Stage.BILLING, stage.card().ts()).stream()
                            .filter(m -> m.buttons().contains("Add read-back"))
                            .findFirst()
                            .orElseThrow(),
                    "Add read-back");
            stage.ben.fill("In your words", of(piece, 300));
            submitted(stage, stage.ben.submit());
            stage.ben.press(stage.card(), "Resolve");
            stage.ben.fill("What was done", of(piece, 1_000));
            submitted(stage, stage.ben.submit());
            stage.joanne.press(line(stage, "Not fixed"), "Not fixed");
            stage.settle();
            stage.joanne.press(line(stage, "Cancel"), "Cancel");
            stage.joanne.fill("Reason", of(piece, 1_000));
            submitted(stage, stage.joanne.submit());

            assertThat(stage.card().shown()).contains("Canceled");
            assertThat(stage.slack.calls())
                    .filteredOn(call -> !call.ok())
                    .map(Call::method)
                    .isEmpty();
            assertThat(everything(stage)).allSatisfy(message -> assertThat(OWN).containsAll(message.mentions()));
            assertThat(everything(stage))
                    .noneMatch(message -> message.mentions().contains("U0ADMIN"));
        }
    }

    private static void submitted(Stage stage, Submission submission) {
        assertThat(submission.problem()).isEmpty();
        assertThat(submission.outcome()).as("%s", submission.errors()).isEqualTo(Submission.Outcome.CLOSED);
        stage.settle();
    }

    private static Message line(Stage stage, String button) {
        return stage.line().stream()
                .filter(m -> m.buttons().contains(button))
                .findFirst()
                .orElseThrow();
    }

    private static List<Message> everything(Stage stage) {
        List<Message> all = new ArrayList<>(stage.slack.allMessages(Stage.BILLING));
        for (var person : OWN) {
            all.addAll(stage.slack.dm(person));
        }
        all.addAll(stage.line());
        return all;
    }

    /** So many UTF-16 units of it at most, as Slack's form would take them. */
    private static String of(String piece, int most) {
        return "x" + piece.repeat((most - 2) / piece.length()) + "!";
    }
}
