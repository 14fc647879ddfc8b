package dev.baton;

import dev.baton.store.Backup;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton restore FILE}: puts a backup where the H2 file belongs. */
@Command(
        name = "restore",
        description = "Puts a backup where the H2 file belongs; none may be there.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    private final Map<String, String> environment;

    @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
    private Path file = Path.of("baton-backup.zip");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Restore(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try {
            var backup = Backup.of(Settings.database(environment));
            return tell(backup, backup.restore(file, Baton.H2_USER));
        } catch (SettingsProblems problems) {
            return fail(String.join(System.lineSeparator(), problems.problems()));
        } catch (Backup.Failed failed) {
            return fail(String.valueOf(failed.getMessage()));
        }
    }

    private int tell(Backup backup, Backup.Contents contents) {
        var out = spec.commandLine().getOut();
        out.println(backup.database() + " holds " + contents.handoffs() + " handoffs"
                + contents.newest().map(at -> ", the newest of " + at).orElse("") + ".");
        out.println("What came after the backup was made is not in it: Baton may say again what it said since.");
        return 0;
    }

    private int fail(String words) {
        spec.commandLine().getErr().println("Nothing was restored. " + words);
        return Main.EXIT_CONFIGURATION;
    }
}
