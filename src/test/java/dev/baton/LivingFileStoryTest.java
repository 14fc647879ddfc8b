package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.outbox.Times;
import dev.baton.playground.Message;
import dev.baton.playground.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file of teams changes under a running Baton. */
class LivingFileStoryTest {
    private static final String ON_CALL_BIA = Stories.BILLING.replace("on_call: [U0BEN]", "on_call: [U0BIA]");
    private static final String TAX =
            Stories.BILLING.replace("  billing:\n", "  tax:\n").replace("name: Billing", "name: Tax");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.createDirectory(folder.resolve("config")).resolve("baton.yml");
        Files.writeString(file, Stories.BILLING);
    }

    @Test
    void aChangedFileIsInForceSoon() throws IOException {
        try (var stage = Stage.onFile(OnDatabase.H2, folder, file)) {
            Files.writeString(file, ON_CALL_BIA);
            stage.settle();
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).containsExactly("U0BIA");
        }
    }

    @Test
    void aFileThatAnotherTakesThePlaceOfIsInForceSoon() throws IOException {
        try (var stage = Stage.onFile(OnDatabase.H2, folder, file)) {
            var written = Files.writeString(file.resolveSibling("baton.yml~"), ON_CALL_BIA);
            Files.setLastModifiedTime(written, Files.getLastModifiedTime(file));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            stage.settle();
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).containsExactly("U0BIA");
        }
    }

    @Test
    void aFileBehindALinkThatTurnsToAnotherFolderIsInForceSoon() throws IOException {
        var mounted = Files.createDirectory(folder.resolve("mounted"));
        Files.writeString(Files.createDirectory(mounted.resolve("..1")).resolve("baton.yml"), Stories.BILLING);
        Files.writeString(Files.createDirectory(mounted.resolve("..2")).resolve("baton.yml"), ON_CALL_BIA);
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..1"));
        var link = Files.createSymbolicLink(mounted.resolve("baton.yml"), Path.of("..data", "baton.yml"));
        try (var stage = Stage.onFile(OnDatabase.H2, folder, link)) {
            Files.createSymbolicLink(mounted.resolve("..next"), Path.of("..2"));
            Files.move(mounted.resolve("..next"), mounted.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            stage.settle();
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).containsExactly("U0BIA");
        }
    }

    @Test
    void aFileThatIsOnlyTouchedChangesNothing() throws IOException {
        try (var stage = Stage.onFile(OnDatabase.H2, folder, file)) {
            stage.settle();
            var calls = stage.slack.calls().size();
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
            stage.settle();
            assertThat(stage.slack.calls()).as("no channel was looked at").hasSize(calls);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aBadFileIsRefusedAndToldOnceAndAMendedOneIsTaken(OnDatabase database) throws IOException {
        try (var stage = Stage.onFile(database, folder, file)) {
            var bad = ON_CALL_BIA
                    .replace("nudge_after: 1h", "nudge_after: \"<!here> soon\"")
                    .replace("channel: C0BILLING", "canal: C0BILLING");
            Files.writeString(file, bad);
            stage.settle();
            assertThat(toldToTheSteward(stage))
                    .singleElement()
                    .asString()
                    .contains(
                            "Baton does not take it",
                            "things in it have to be mended",
                            "line 8",
                            "<!here> soon",
                            "canal");
            assertThat(stage.slack.dm("U0ADMIN").get(0).text())
                    .as("it notifies nobody")
                    .contains("&lt;!here&gt;")
                    .doesNotContain("<!");
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).as("as before").containsExactly("U0BEN");

            Files.writeString(file, bad);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
            stage.settle();
            assertThat(toldToTheSteward(stage)).hasSize(1);

            Files.writeString(file, ON_CALL_BIA);
            stage.settle();
            stage.handOff("Refund invoice 4712");
            assertThat(stage.card().mentions()).containsExactly("U0BIA");
            assertThat(toldToTheSteward(stage)).hasSize(1);
        }
    }

    @Test
    void aFileWithEverythingWrongFitsOneScreen() throws IOException {
        try (var stage = Stage.onFile(OnDatabase.H2, folder, file)) {
            var bad = new StringBuilder(Stories.BILLING);
            for (var team = 0; team < 40; team++) {
                bad.append("  team-")
                        .append(team)
                        .append(": {name: ")
                        .append("x".repeat(500))
                        .append("}\n");
            }
            Files.writeString(file, bad.toString());
            stage.settle();
            var message = stage.slack.dm("U0ADMIN").get(0);
            assertThat(message.shown()).contains("more: `baton check` lists all of them");
            assertThat(message.shown().length()).isLessThan(3_000);
        }
    }

    @Test
    void aFileThatIsGoneIsToldAndChangesNothing() throws IOException {
        try (var stage = Stage.onFile(OnDatabase.H2, folder, file)) {
            Files.delete(file);
            stage.settle();
            assertThat(toldToTheSteward(stage)).singleElement().asString().contains("does not exist");
            assertThat(stage.handOff("Refund invoice 4711").errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aDroppedTeamKeepsWhatStandsWithIt(OnDatabase database) throws IOException {
        try (var stage = Stage.onFile(database, folder, file)) {
            stage.handOff("Refund invoice 4711");
            stage.handOff("Refund invoice 4712");
            Files.writeString(file, TAX);
            stage.settle();
            assertThat(toldToTheSteward(stage))
                    .singleElement()
                    .asString()
                    .contains("does not name *Billing* (`billing`) any more", "2 handoffs still stand with it");

            assertThat(stage.joanne
                            .slash("C0SUPPORT", "/handoff", "billing once more")
                            .shown())
                    .as("nothing new is handed to it")
                    .contains("billing");
            stage.later(Duration.ofHours(10));
            assertThat(stage.thread())
                    .as("nudged at 10, 12, 14 and 16 o'clock, and not in the evening")
                    .hasSize(4);
            assertThat(stage.slack.dm("U0BOSS")).hasSize(2);
            stage.ben.react(stage.card(), "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("H-2 · Billing", "@Ben's turn");

            Files.writeString(file, TAX.replace("on_call: [U0BEN]", "on_call: [U0BIA]"));
            stage.settle();
            stage.restart();
            stage.settle();
            assertThat(toldToTheSteward(stage)).as("once").hasSize(1);
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-2 refunded");
            stage.settle();
            assertThat(stage.card().shown())
                    .as("without a name for the team")
                    .contains("H-2", "confirm that it is done");

            Files.writeString(file, Stories.BILLING);
            stage.settle();
            stage.handOff("Refund invoice 4713");
            Files.writeString(file, TAX);
            stage.settle();
            assertThat(toldToTheSteward(stage))
                    .as("dropped again, with something new")
                    .hasSize(2);
        }
    }

    @Test
    void itIsTakenWithinFiveSecondsOfTheRealClock() throws IOException {
        try (var slack = Workspace.start(InstantSource.system())) {
            slack.person("U0BEN", "ben");
            slack.person("U0ADMIN", "ada");
            slack.channel("C0BILLING", "billing", "U0BEN");
            slack.channel("C0TAX", "tax", "U0BEN");
            var settings = new Settings(
                    new Settings.Slack(
                            slack.app().botToken(),
                            Optional.of(slack.app().signingSecret()),
                            Optional.empty(),
                            slack.apiUrl()),
                    0,
                    OnDatabase.H2.url(OnDatabase.H2.fresh(folder)),
                    Optional.empty(),
                    Optional.of(file));
            var baton = new Baton(
                    new Parts(settings, () -> "", InstantSource.system(), Optional.empty(), Times.real(), true));
            try {
                baton.start();
                await().until(() -> slack.members("C0BILLING").contains("U0BATON"));
                Files.writeString(file, TAX.replace("C0BILLING", "C0TAX"));
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> slack.members("C0TAX").contains("U0BATON"));
            } finally {
                baton.close();
            }
        }
    }

    private static List<String> toldToTheSteward(Stage stage) {
        return stage.slack.dm("U0ADMIN").stream().map(Message::shown).toList();
    }
}
