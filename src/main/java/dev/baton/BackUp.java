package dev.baton;

import dev.baton.store.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton backup FILE}: one file with all that H2 holds, made while Baton runs or while it does not. */
@Command(
        name = "backup",
        description = "Writes all that the H2 file holds into one file, while Baton runs or not.",
        mixinStandardHelpOptions = true)
final class BackUp implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<String, String> environment;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("baton-backup.zip");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BackUp(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var backup = Backup.of(Settings.database(environment));
            return backup.make(Baton.H2_USER, file) ? done() : askTheRunning(backup);
        } catch (SettingsProblems problems) {
            return fail(String.join(System.lineSeparator(), problems.problems()));
        } catch (Backup.Failed failed) {
            return fail(String.valueOf(failed.getMessage()));
        } catch (IOException e) {
            return fail("The folder of the database cannot be written to.");
        }
    }

    private int askTheRunning(Backup backup) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            return fail(file + " is there already: name another file");
        }
        var wish = new BackupWish(backup.database());
        if (!wish.leave(file)) {
            return fail("Another backup is under way.");
        }
        return told(answer(wish));
    }

    private Optional<String> answer(BackupWish wish) throws IOException, InterruptedException {
        var end = clock.instant().plus(PATIENCE);
        var answer = wish.answer();
        while (answer.isEmpty() && clock.instant().isBefore(end)) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            answer = wish.answer();
        }
        wish.takeBack();
        return answer;
    }

    private int told(Optional<String> answer) {
        if (answer.isEmpty()) {
            return fail("The process that has the database open does not answer. Is it an older Baton?");
        }
        return answer.get().isEmpty() ? done() : fail(answer.get());
    }

    private int done() {
        spec.commandLine().getOut().println(file + " holds the backup.");
        return 0;
    }

    private int fail(String words) {
        spec.commandLine().getErr().println("No backup was made. " + words);
        return Main.EXIT_CONFIGURATION;
    }
}
