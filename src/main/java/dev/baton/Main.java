package dev.baton;

import dev.baton.outbox.Times;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts Baton by the command named first. The only place that reads the real clock and the environment. */
@Command(
        name = "baton",
        description = "Passes work between teams in Slack without dropping it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Main {
    /** What is wrong can be mended by whoever started it: in the environment, the file or the command line. */
    static final int EXIT_CONFIGURATION = 2;

    /** For trials with a stand-in for Slack: how many times shorter all waits for Slack are. */
    private static final String SHORTENED = "baton.shorten";

    private Main() {}

    /** Exits with 0 when all is well, 2 where the environment, the file or the command line has to be mended. */
    public static void main(String[] args) {
        var times = Times.real().shortened(Integer.getInteger(SHORTENED, 1));
        System.exit(commandLine(System.getenv(), InstantSource.system(), times).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment, InstantSource clock, Times times) {
        return new CommandLine(new Main())
                .addSubcommand(new Serve(environment, clock, times))
                .addSubcommand(new Check())
                .addSubcommand(new Doctor(environment, clock, times))
                .addSubcommand(new BackUp(environment, clock))
                .addSubcommand(new Restore(environment))
                .addSubcommand(new Demo(clock, System.out))
                .setOut(utf8(System.out))
                .setErr(utf8(System.err));
    }

    /** As the log does, whatever the machine speaks: a container without a locale would print question marks. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
