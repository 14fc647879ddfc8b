package dev.baton;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Problem;
import dev.baton.directory.Read;
import dev.baton.outbox.Times;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baton serve}: runs until it is told to stop. */
@Command(name = "serve", description = "Runs Baton, set up by the environment.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Times times;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Serve(Map<String, String> environment, InstantSource clock, Times times) {
        this.environment = environment;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        var settings = settings(problems);
        var directory = directory(Settings.file(environment), problems);
        return settings.isPresent() && problems.isEmpty() ? run(settings.get(), directory) : refuse(problems);
    }

    private int run(Settings settings, String directory) throws InterruptedException {
        var log = LoggerFactory.getLogger(Serve.class);
        settings.warnings().forEach(log::warn);
        if (!times.equals(Times.real())) {
            log.warn("Leases, waits and looks into Slack are shortened: for trials only, never with a real workspace");
        }
        try {
            var baton = new Baton(Parts.real(settings, () -> directory, clock, times));
            Runtime.getRuntime().addShutdownHook(new Thread(baton::close, "baton-stop"));
            baton.start();
            new CountDownLatch(1).await();
            return 0;
        } catch (ConfigurationProblem problem) {
            return refuse(List.of(String.valueOf(problem.getMessage())));
        } catch (IOException taken) {
            return refuse(List.of("PORT: " + settings.port() + " cannot be listened on. Is another program using it?"));
        }
    }

    private Optional<Settings> settings(List<String> problems) {
        try {
            return Optional.of(Settings.from(environment));
        } catch (SettingsProblems found) {
            problems.addAll(found.problems());
            return Optional.empty();
        }
    }

    private static String directory(Optional<Path> file, List<String> problems) {
        if (file.isEmpty()) {
            return "";
        }
        var content = DirectoryFile.content(file.get());
        if (content.read() instanceof Read.Faulty faulty) {
            faulty.problems().stream().map(p -> told(file.get(), p)).forEach(problems::add);
        }
        return content.text();
    }

    static String told(Path file, Problem problem) {
        return file + ": " + problem;
    }

    private int refuse(List<String> problems) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Baton was not started. To be mended:");
        problems.forEach(problem -> err.println("- " + problem));
        err.flush();
        return Main.EXIT_CONFIGURATION;
    }
}
