package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 holds is copied while Baton runs, and put back when the disk is lost. */
class BackupIT {
    private static final String TEAMS = """
            policies:
              standard: {nudge_after: 1h}
            teams:
              billing: {name: Billing, channel: C0BILLING, members: [U0BEN], policy: standard}
            """;
    private static final int OK = 0;
    private static final int TO_BE_MENDED = 2;

    @TempDir
    Path folder;

    @Test
    void copiesWhileFormsComeInAndPutsBackAllThatWasThere()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            var backup = folder.resolve("baton-backup.zip");
            var enough = new AtomicBoolean();
            var typist = Executors.newSingleThreadExecutor();
            try (var baton = premises.start().ready()) {
                handOff(premises, "Refund the first charge");
                var typed = typist.submit(() -> {
                    var count = 1;
                    for (; !enough.get(); count++) {
                        handOff(premises, "Refund another charge");
                    }
                    return count;
                });
                assertThat(premises.command("backup", backup.toString()).said())
                        .contains(backup + " holds the backup.");
                enough.set(true);
                assertThat(typed.get(30, TimeUnit.SECONDS)).isGreaterThan(1);
                await().atMost(Duration.ofSeconds(3))
                        .until(() -> !premises.cards(Premises.BILLING).isEmpty());
                baton.kill();
            } finally {
                typist.shutdown();
            }
            assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));

            assertThat(premises.command("restore", backup.toString()).said())
                    .contains("Nothing was restored. ", "is there already: stop Baton and move that file away first");
            Files.move(folder.resolve("data"), folder.resolve("lost"));
            var restored = premises.command("restore", backup.toString());
            assertThat(restored.exitCode(Duration.ofSeconds(1))).isEqualTo(OK);
            assertThat(restored.said()).containsPattern("baton.mv.db holds [1-9][0-9]* handoffs, the newest of 20");

            try (var again = premises.start().ready()) {
                assertThat(premises.ben
                                .slash(Premises.BILLING, "/handoff", "status H-1")
                                .shown())
                        .contains("Refund the first charge");
                assertThat(again.said()).doesNotContain("ERROR");
            }
        }
    }

    @Test
    void copiesWhileBatonDoesNotRunAndNeverWritesOverAFile() throws IOException {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            var backup = folder.resolve("baton-backup.zip");
            assertThat(premises.command("backup", backup.toString()).said())
                    .contains("No backup was made. ", "there is nothing to back up");
            try (var baton = premises.start().ready()) {
                handOff(premises, "Refund the first charge");
                var taken = Files.writeString(folder.resolve("taken.zip"), "of somebody else");
                var refused = premises.command("backup", taken.toString());
                assertThat(refused.said()).contains("taken.zip is there already: name another file");
                assertThat(refused.exitCode(Duration.ofSeconds(1))).isEqualTo(TO_BE_MENDED);
                assertThat(Files.readString(taken)).isEqualTo("of somebody else");
                assertThat(premises.command(
                                        "backup",
                                        folder.resolve("no/such/folder.zip").toString())
                                .said())
                        .contains("cannot be written");
                baton.terminate().exitCode(Duration.ofSeconds(15));
            }
            assertThat(premises.command("backup", backup.toString()).said()).contains("holds the backup.");
            assertThat(premises.command("backup", backup.toString()).said()).contains("is there already");
        }
    }

    @Test
    void restoresNothingFromAFileThatIsNoBackup() throws IOException {
        try (var premises = Premises.onH2(folder, TEAMS)) {
            var other = Files.writeString(folder.resolve("letter.zip"), "Dear Billing");
            var refused = premises.command("restore", other.toString());

            assertThat(refused.said()).contains("Nothing was restored. ", "letter.zip cannot be read as a backup");
            assertThat(refused.exitCode(Duration.ofSeconds(1))).isEqualTo(TO_BE_MENDED);
            assertThat(folder.resolve("data")).isEmptyDirectory();
        }
    }

    private static void handOff(Premises premises, String ask) {
        assertThat(premises.handOff(premises.joanne, "billing", ask).outcome()).isEqualTo(Submission.Outcome.CLOSED);
    }
}
