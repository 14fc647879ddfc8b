package dev.baton;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Read;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton check FILE}: says what is wrong with a file of teams, policies and people. */
@Command(name = "check", description = "Says what is wrong with a file of teams.", mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The YAML file.")
    private Path file = Path.of("baton.yml");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var read = DirectoryFile.read(file);
        return read instanceof Read.Sound sound ? tell(sound) : tell((Read.Faulty) read);
    }

    private int tell(Read.Faulty faulty) {
        var err = spec.commandLine().getErr();
        faulty.problems().forEach(problem -> err.println(Serve.told(file, problem)));
        err.println(faulty.problems().size() + " to be mended.");
        return Main.EXIT_CONFIGURATION;
    }

    private int tell(Read.Sound sound) {
        var out = spec.commandLine().getOut();
        sound.directory()
                .teams()
                .forEach(team -> out.println(team.key() + ": " + team.name() + ", policy " + team.policyName()));
        out.println(file + " is sound.");
        return 0;
    }
}
