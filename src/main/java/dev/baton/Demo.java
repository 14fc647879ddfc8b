package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.outbox.Times;
import dev.baton.playground.Installation;
import dev.baton.playground.Playground;
import dev.baton.playground.PlaygroundClock;
import dev.baton.playground.RunningClock;
import dev.baton.playground.Workspace;
import dev.baton.store.DatabaseUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code baton demo}: Baton as it is served, in a playground that stands in for Slack. It sends and is written to over
 * HTTP, on a database in memory; only the product's clock is the playground's, so that a day passes in a moment.
 */
@Command(
        name = "demo",
        description = "Opens a playground in the browser, with people to act as and Baton among them; needs no Slack.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    /** What {@code logback.xml} takes for the level of Baton's own records. */
    private static final String LOG_LEVEL = "baton.log";

    /** A Monday. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 12);

    static final Instant BEGINNING = MONDAY.atZone(Playground.ZONE).toInstant();

    private final InstantSource machine;
    private final OutputStream out;

    @Option(names = "--story", description = "Play one handoff here, line by line, and leave.")
    private boolean story;

    @Option(names = "--port", description = "Of the page, on this machine only; any free one if left out.")
    private int port;

    @Option(
            names = "--workspace",
            paramLabel = "FILE",
            description = "Your own people, channels and file of teams; workspace.md shows one.")
    private @Nullable Path own;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param out where the story goes, in UTF-8 whatever the locale */
    Demo(InstantSource machine, OutputStream out) {
        this.machine = machine;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        beQuiet();
        SmallHeap.ask();
        return story ? tell() : own == null ? open(Scene.ofTheHouse()) : open(own);
    }

    private int open(Path file) throws IOException, InterruptedException {
        var firm = new OwnFirm(file);
        var scene = firm.read();
        if (scene.isPresent()) {
            return open(scene.get());
        }
        var err = spec.commandLine().getErr();
        firm.problems().forEach(err::println);
        err.println(firm.problems().size() + " to be mended.");
        return Main.EXIT_CONFIGURATION;
    }

    private int tell() throws IOException {
        var clock = new PlaygroundClock(BEGINNING);
        try (var playground = Playground.start(clock)) {
            return tell(playground, clock);
        }
    }

    private int open(Scene scene) throws IOException, InterruptedException {
        try {
            var page = page(scene);
            Runtime.getRuntime().addShutdownHook(new Thread(page::close, "demo-stop"));
            say("Baton's playground is open at " + page.address() + " until you press Ctrl+C.");
            new CountDownLatch(1).await();
            return 0;
        } catch (IllegalStateException notOpened) {
            spec.commandLine().getErr().println(notOpened.getMessage());
            return 1;
        }
    }

    /** Serves Baton to a workspace whose clock goes on, and a page to play on. */
    DemoPage page(Scene scene) throws IOException {
        var clock = new RunningClock(machine, MONDAY.atZone(scene.zone()).toInstant());
        return new DemoPage(clock, scene, workspace -> new Baton(parts(workspace, scene.teams(), clock)), port);
    }

    private void say(String words) {
        new PrintStream(out, true, UTF_8).println(words);
    }

    /** Serves Baton to a playground and tells the story there; the playground stays open, to be looked at. */
    int tell(Playground playground, PlaygroundClock clock) throws IOException {
        var workspace = playground.workspace();
        try (var baton = new Baton(parts(workspace, clock))) {
            baton.start();
            workspace.deliverTo(URI.create("http://127.0.0.1:" + baton.port() + "/slack/events"));
            new DemoStory(playground, clock, new PrintStream(out, true, UTF_8)).tell();
            return 0;
        } catch (StoryBroken | IllegalStateException | IllegalArgumentException broken) {
            spec.commandLine().getErr().println("The story broke off: " + broken.getMessage());
            return 1;
        }
    }

    /** Before the first record is written: what Baton tells of itself does not interrupt the story. */
    private static void beQuiet() {
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "WARN");
        }
    }

    /** Time does not stand still on the page, so there is one clock for all; a story's stands, and delivery's must not. */
    private Parts parts(Workspace workspace, String teams, RunningClock clock) {
        var clocks = new Parts.Clocks(clock, clock);
        return new Parts(settings(workspace), () -> teams, machine, Optional.of(clocks), Times.real(), false);
    }

    private Parts parts(Workspace workspace, PlaygroundClock clock) throws IOException {
        var teams = Scene.teamsOfTheHouse();
        var clocks = new Parts.Clocks(clock, machine);
        return new Parts(settings(workspace), () -> teams, machine, Optional.of(clocks), Times.real(), true);
    }

    private static Settings settings(Workspace workspace) {
        return new Settings(
                slack(workspace.app(), workspace.apiUrl()),
                0,
                DatabaseUrl.inMemory("demo-" + workspace.apiUrl().getPort()),
                Optional.empty(),
                Optional.empty());
    }

    private static Settings.Slack slack(Installation app, URI api) {
        return new Settings.Slack(app.botToken(), Optional.of(app.signingSecret()), app.appToken(), api);
    }
}
