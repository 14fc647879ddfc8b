package dev.baton.jar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged Baton in a process of its own. All that it says, on either stream, is kept. */
public final class RunningJar implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path said;
    private final String port;

    private RunningJar(Process process, Path said, String port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /**
     * Starts it and returns at once.
     *
     * @param folder where it runs, and where what it says is kept
     * @param environment all of its environment; nothing of this JVM's is handed on
     * @param options for Java, before {@code -jar}
     */
    public static RunningJar start(Path folder, Map<String, String> environment, String... options) {
        return run(folder, environment, command(List.of("serve"), options));
    }

    /** Runs one of the other commands, such as {@code backup FILE}. */
    static RunningJar command(Path folder, Map<String, String> environment, String... words) {
        return run(folder, environment, command(List.of(words)));
    }

    private static RunningJar run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            var said = Files.createTempFile(folder, "said-", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new RunningJar(builder.start(), said, environment.getOrDefault("PORT", "3000"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> words, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", System.getProperty("baton.jar")));
        command.addAll(words);
        return command;
    }

    /** Waits until it says that it is ready. */
    public RunningJar ready() {
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(20))
                .failFast(
                        "Baton ended",
                        () -> assertThat(process.isAlive()).as(said()).isTrue())
                .until(() -> status("/readyz") == 200);
        return this;
    }

    /** HTTP status of a page; 0 where nobody listens yet. */
    public int status(String path) {
        try {
            return page(path).statusCode();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    public HttpResponse<String> page(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything it has written so far, on both streams. */
    public String said() {
        try {
            return new String(Files.readAllBytes(said), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as an operator or an orchestrator does. */
    public RunningJar terminate() {
        process.destroy();
        return this;
    }

    /** Ends it as a power failure would: no hook runs. */
    public RunningJar kill() {
        process.destroyForcibly();
        exitCode(Duration.ofMinutes(1));
        return this;
    }

    /** Stops it where it is, with all its connections open, as a machine that hangs does. */
    public RunningJar freeze() {
        signal("STOP");
        return this;
    }

    /** It goes on as if nothing had been. */
    public RunningJar thaw() {
        signal("CONT");
        return this;
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end; fails if that takes longer. */
    public int exitCode(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Still running after " + within + ": " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The time that processors have spent on it. */
    public Duration spent() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    int port() {
        return Integer.parseInt(port);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        kill();
    }
}
