package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Call;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one database, all of which do what is due at the same moment. People see one Baton. */
class SeveralNodesStoryTest {
    @TempDir
    Path folder;

    private static Stage stage(Path folder, int nodes) throws IOException {
        var stage = Stage.on(OnDatabase.POSTGRESQL, folder);
        stage.slack.person(Profile.of("U0BOSS", "bob").in("Europe/Berlin"));
        stage.slack.person(Profile.of("U0MARIA", "maria").in("America/New_York"));
        for (var node = 1; node < nodes; node++) {
            stage.another();
        }
        return stage;
    }

    @Test
    void threeSayWhatOneWouldHaveSaid() throws IOException {
        List<String> byOne;
        try (var stage = stage(folder, 1)) {
            byOne = twoDays(stage, 1);
        }
        try (var stage = stage(folder, 3)) {
            assertThat(twoDays(stage, 3)).containsExactlyInAnyOrderElementsOf(byOne);
            assertThat(byOne)
                    .anyMatch(text -> text.contains("has waited"))
                    .anyMatch(text -> text.contains("Your digest: 1 open against your teams"));
        }
    }

    /** Two requests; nobody takes the one, and the other goes its way, each step told to the next process. */
    private static List<String> twoDays(Stage stage, int nodes) throws IOException {
        stage.handOff("Refund invoice 4711");
        stage.balanceTo(1 % nodes);
        stage.handOff("Refund invoice 4712");
        stage.joanne.openHome();
        stage.balanceTo(2 % nodes);
        stage.ben.slash(Stage.BILLING, "/handoff", "ack H-2 Today");
        stage.until(stage.now().plus(Duration.ofHours(9)));
        stage.balanceTo(0);
        stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-2 Refunded");
        stage.until(stage.now().plus(Duration.ofHours(20)));
        assertThat(stage.joanne.home().orElseThrow().shown()).contains("H-1", "H-2");
        return stage.slack.calls().stream()
                .filter(Call::ok)
                .filter(call -> call.method().equals("chat.postMessage"))
                .map(call -> call.args().get("text").getAsString().replaceAll("/p[0-9]+\\|", "|"))
                .toList();
    }

    @Test
    void whatWasDoneAtOneIsDoneAtTheOthers() throws IOException {
        try (var stage = stage(folder, 2)) {
            stage.handOff("Refund it");
            var slack = new RawSlack(stage);
            var click = RawSlack.press("U0BEN", stage.card(), "acknowledge", "H-1 x");
            var event = RawSlack.reaction("U0BIA", stage.card(), "white_check_mark");
            var command = RawSlack.typed("U0BEN", "release H-1");
            slack.interaction(click);
            slack.event(event);
            slack.command(command);
            stage.settle();
            var rows = stage.rows();
            var calls = stage.slack.calls().size();

            stage.balanceTo(1);
            assertThat(slack.interaction(click).statusCode()).isEqualTo(200);
            assertThat(slack.event(event).statusCode()).isEqualTo(200);
            assertThat(slack.command(command).body()).contains("That was done already. H-1: nobody has it yet.");
            stage.settle();
            assertThat(stage.card().shown()).contains("nobody has it yet");
            assertThat(stage.rows()).isEqualTo(rows);
            assertThat(stage.slack.calls().stream().skip(calls).map(Call::method))
                    .doesNotContain("chat.postMessage", "chat.update");
        }
    }
}
