package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.directory.Directory;
import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Read;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
    static final Instant BEGINNING =
            LocalDateTime.of(2026, 3, 2, 9, 12).atZone(Playground.ZONE).toInstant();

    private final InstantSource machine;
    private final OutputStream out;

    @Option(names = "--story", description = "Play one handoff here, line by line, and leave.")
    private boolean story;

    @Option(names = "--port", description = "Of the page, on this machine only; any free one if left out.")
    private int port;

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
        return story ? tell() : open();
    }

    private int tell() throws IOException {
        var clock = new PlaygroundClock(BEGINNING);
        try (var playground = Playground.start(clock)) {
            return tell(playground, clock);
        }
    }

    private int open() throws IOException, InterruptedException {
        try {
            var page = page();
            Runtime.getRuntime().addShutdownHook(new Thread(page::close, "demo-stop"));
            say("Baton's playground is open at " + page.address() + " until you press Ctrl+C.");
            new CountDownLatch(1).await();
            return 0;
        } catch (IllegalStateException notOpened) {
            spec.commandLine().getErr().println(notOpened.getMessage());
            return 1;
        }
    }

    /** Serves Baton to a playground whose clock goes on, and a page to play on. */
    DemoPage page() throws IOException {
        var clock = new RunningClock(machine, BEGINNING);
        return DemoPage.open(clock, playground -> new Baton(parts(playground.workspace(), clock)), port);
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
    private Parts parts(Workspace workspace, RunningClock clock) throws IOException {
        return parts(workspace, new Parts.Clocks(clock, clock), false);
    }

    private Parts parts(Workspace workspace, PlaygroundClock clock) throws IOException {
        return parts(workspace, new Parts.Clocks(clock, machine), true);
    }

    private Parts parts(Workspace workspace, Parts.Clocks clocks, boolean ticking) throws IOException {
        var teams = teams();
        var settings = new Settings(
                slack(workspace.app(), workspace.apiUrl()),
                0,
                DatabaseUrl.inMemory("demo-" + workspace.apiUrl().getPort()),
                Optional.empty(),
                Optional.empty());
        return new Parts(settings, () -> teams, machine, Optional.of(clocks), Times.real(), ticking);
    }

    private static Settings.Slack slack(Installation app, URI api) {
        return new Settings.Slack(app.botToken(), Optional.of(app.signingSecret()), app.appToken(), api);
    }

    private static Directory teams() throws IOException {
        try (var file = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo.yml"))) {
            return ((Read.Sound) DirectoryFile.parse(new String(file.readAllBytes(), UTF_8))).directory();
        }
    }
}
