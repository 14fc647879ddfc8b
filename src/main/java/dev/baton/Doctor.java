package dev.baton;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.FileContent;
import dev.baton.directory.Read;
import dev.baton.outbox.Times;
import dev.baton.slack.Inspection;
import dev.baton.slack.SlackClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baton doctor}: looks at a set-up as it is, says in words what to do about each finding, and changes nothing. */
@Command(
        name = "doctor",
        description =
                "Looks whether token, scopes, database, channels and people are as they should be; changes nothing.",
        mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {
    private static final int EXIT_FINDINGS = 1;

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Times times;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Doctor(Map<String, String> environment, InstantSource clock, Times times) {
        this.environment = environment;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try {
            var settings = Settings.from(environment);
            var content = settings.config().map(DirectoryFile::content).orElse(new FileContent("", List.of()));
            if (content.read() instanceof Read.Faulty faulty) {
                var file = settings.config().orElse(Path.of(""));
                faulty.problems().forEach(problem -> err.println(Serve.told(file, problem)));
                return Main.EXIT_CONFIGURATION;
            }
            return examine(settings, content.text());
        } catch (SettingsProblems problems) {
            problems.problems().forEach(err::println);
            return Main.EXIT_CONFIGURATION;
        }
    }

    private int examine(Settings settings, String teams) {
        var out = spec.commandLine().getOut();
        var findings = new Diagnosis(out);
        out.println("The database");
        var database = new DatabaseVisit(settings.database(), findings);
        var seen = database.run();
        out.println("Slack");
        try (var client =
                new SlackClient(settings.slack().api(), settings.slack().botToken(), times)) {
            var slack = new Inspection(client);
            var access = new SlackVisit(slack, settings.slack(), findings).run(clock);
            out.println("Teams and people");
            access.ifPresent(found -> new TeamsVisit(slack, found.workspaceId(), findings)
                    .run(teams, database.kept(seen, found.workspaceId())));
        }
        return conclude(findings);
    }

    private int conclude(Diagnosis findings) {
        var out = spec.commandLine().getOut();
        out.println(findings.count() == 0 ? "All is well." : findings.count() + " to be done.");
        return findings.count() == 0 ? 0 : EXIT_FINDINGS;
    }
}
